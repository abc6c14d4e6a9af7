import type { Member } from '../../src/domain/company.ts';
import type { Complaint } from '../../src/domain/complaints/complaint.ts';
import { complaintDeadlines } from '../../src/domain/complaints/complaintDeadlines.ts';
import type { Card } from '../../src/handlers/chat/card.ts';
import { complaintCalendar } from '../../src/handlers/complaints/complaintCalendar.ts';
import { changeComplaint } from '../../src/handlers/complaints/changeComplaint.ts';
import { alarmState } from '../../src/handlers/escalations/alarmState.ts';
import { buildComplaint } from '../factories/complaint.ts';
import { openJobsOffice, PROJECT, type Office } from './office.ts';

/** An office with service, a director and two channels, and complaints that are taken as the desk takes them. */
export interface ComplaintOffice extends Office {
  /** Taken at the clock's time, so that their alarms are known. */
  complaints(count: number, overrides?: Partial<Complaint>): Promise<readonly Complaint[]>;
  /** Writes one as a command does. */
  change(ref: number, patch: Partial<Complaint>): Promise<Complaint>;
  /** Everything that falls due up to an instant happens at its time. */
  until(end: Date): Promise<void>;
  headings(to: string): (string | undefined)[];
}

const MORE: readonly Pick<Member, 'id' | 'name' | 'role'>[] = [
  { id: 'sun', name: '孙悦', role: 'service' },
  { id: 'gao', name: '高峰', role: 'director' },
  { id: 'admin', name: '管理员', role: 'admin' },
];

export async function openComplaintOffice(start: string): Promise<ComplaintOffice> {
  const office = await openJobsOffice(start);
  const { clock, engine, web } = office;
  await office.write(async (work) => {
    for (const { id, name, role } of MORE) {
      await work.insert('member', { id, name, role, locale: 'zh-CN', active: true, quiet: null, version: 1 });
      const account = { platform: 'web', workspace: 'demo', externalId: id } as const;
      await work.insert('identity', { id: `identity-${id}`, memberId: id, ...account, version: 1 });
      const at = { projectId: PROJECT.id, teamId: id === 'sun' ? 'team-1' : null };
      await work.insert('assignment', { id: `assignment-${id}`, memberId: id, ...at, version: 1 });
    }
  });
  await office.channel({ id: 'channel-complaints', address: '#complaints', purposes: ['complaints'] });
  await office.channel({ id: 'channel-ops', address: '#ops', purposes: ['ops'], projectId: null });
  // The first look at a project only notes that it is there.
  await engine.runDue(clock.now());
  let lastRef = 0;
  return {
    ...office,
    complaints: async (count, overrides = {}) => {
      const now = clock.now();
      const taken: Complaint[] = [];
      await office.write(async (work, session) => {
        const calendar = await complaintCalendar(session, PROJECT, now, now);
        for (let n = 0; n < count; n += 1) {
          lastRef += 1;
          const base = buildComplaint({
            id: `complaint-${lastRef}`,
            ref: lastRef,
            at: now,
            since: now,
            ...overrides,
          });
          const counted = { ...base, ...complaintDeadlines(base, [], calendar) };
          const complaint = { ...counted, ...(await alarmState(session, counted, now)) };
          await work.insert('complaint', complaint);
          taken.push(complaint);
        }
      });
      return taken;
    },
    change: async (ref, patch) => {
      let changed: Complaint | undefined;
      await office.write(async (work, session) => {
        const complaint = (await session.complaints.byRef(ref))!;
        changed = await changeComplaint({ work, repos: session, now: clock.now() }, complaint, patch);
      });
      return changed!;
    },
    until: async (end) => {
      for (;;) {
        await engine.runDue(clock.now());
        const next = await engine.nextDueAt(clock.now());
        if (next === undefined || next > end) {
          break;
        }
        clock.set(next);
      }
      clock.set(end);
      await engine.runDue(end);
    },
    headings: (to) => web.cards(to).map(({ heading }: Card) => heading),
  };
}
