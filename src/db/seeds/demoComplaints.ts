import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { ComplaintNote } from '../../domain/complaints/complaintNote.ts';
import type { ComplaintPause } from '../../domain/complaints/complaintPause.ts';
import type { Project } from '../../domain/company.ts';
import type { Customer } from '../../domain/customer.ts';
import { workingCalendar } from '../../domain/time/calendar.ts';
import { addDays, atMinute, dayOf } from '../../domain/time/day.ts';
import { complaintOf } from './complaintOf.ts';
import type { DemoStaff } from './demoCompany.ts';
import { NAMED } from './demoCustomers.ts';
import type { HistoryContext } from './demoHistory.ts';
import { COMPLAINTS } from './demoPhrases.ts';

const HOUR = 3_600_000;
/** So long ago was what nobody has answered yet: its clocks have hardly begun. */
const JUST_NOW_MS = HOUR / 2;

interface DemoComplaints {
  readonly complaints: readonly Complaint[];
  readonly pauses: readonly ComplaintPause[];
  readonly notes: readonly ComplaintNote[];
}

/** Two that were settled, one that is worked on, one that rests, and the last (T5) that nobody has answered yet; `refs`: as many numbers as there are. */
export function demoComplaints(
  project: Project,
  customers: readonly Customer[],
  staff: readonly DemoStaff[],
  refs: readonly number[],
  { uuid, now, zone }: HistoryContext,
): DemoComplaints {
  const service = staff.find(({ person }) => person.role === 'service');
  const taker = staff.find(({ person }) => person.key === 'li');
  if (service === undefined || taker === undefined) {
    return { complaints: [], pauses: [], notes: [] };
  }
  const calendar = workingCalendar({ zone, week: project.workingHours });
  const customer = customers.find(
    (one) => one.ownerId === taker.member.id && !NAMED.some((named) => named.ref === one.ref),
  );
  const sun = service.member.id;
  const pauses: ComplaintPause[] = [];
  const notes: ComplaintNote[] = [];
  const note = (complaintId: string, at: Date, kind: ComplaintNote['kind'], text: string): void => {
    notes.push({ id: uuid(), complaintId, at, byId: sun, kind, text, data: null, version: 1 });
  };
  const complaints = COMPLAINTS.map((said, index): Complaint => {
    const id = uuid();
    const at =
      said.daysAgo === 0
        ? new Date(now.getTime() - JUST_NOW_MS)
        : atMinute(addDays(dayOf(now, zone), -said.daysAgo), 600 + index * 35, zone);
    const hours = (n: number): Date => new Date(at.getTime() + n * HOUR);
    const respondedAt = said.response === null ? null : hours(2);
    const resolvedAt = said.result === null ? null : hours(said.tookDays * 24);
    if (said.response !== null) {
      note(id, hours(2), 'response', said.response);
    }
    const pause =
      said.pause === null
        ? undefined
        : {
            id: uuid(),
            complaintId: id,
            from: hours(4),
            to: null,
            reason: said.pause,
            byId: sun,
            version: 1,
          };
    if (pause !== undefined) {
      pauses.push(pause);
      note(id, pause.from, 'paused', pause.reason);
    }
    if (said.result !== null) {
      note(id, hours(said.tookDays * 24), 'resolved', said.result);
    }
    const hers = said.name === null ? customer : undefined;
    const { place, name, phone, category, severity, text, response, result, causeKind, cause } = said;
    return complaintOf(
      {
        id,
        ref: refs[index] ?? index + 1,
        projectId: project.id,
        teamId: hers?.teamId ?? null,
        customerId: hers?.id ?? null,
        takenById: taker.member.id,
        ownerId: sun,
        at,
        respondedAt,
        resolvedAt,
        ...{ place, name, phone, category, severity, text, response, result, causeKind, cause },
        ...(pause === undefined ? {} : { pause }),
      },
      calendar,
      now,
    );
  });
  return { complaints, pauses, notes };
}
