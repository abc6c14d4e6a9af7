import type { Complaint } from '../../domain/complaints/complaint.ts';
import { complaintDeadlines } from '../../domain/complaints/complaintDeadlines.ts';
import { isProvisional } from '../../domain/time/isProvisional.ts';
import { complaintCalendar } from '../complaints/complaintCalendar.ts';
import type { Ids } from '../ports/ids.ts';
import type { Repos } from '../ports/repos.ts';
import type { Work } from '../work.ts';
import { alarmState } from './alarmState.ts';
import { settleAlarms } from './settleAlarms.ts';

interface Recounting {
  readonly repos: Repos;
  readonly work: Pick<Work, 'update' | 'insert' | 'notify'>;
  readonly ids: Ids;
  readonly now: Date;
}

/**
 * Counts the deadlines of a complaint anew after its project's calendar changed; a clock that was met keeps its own. Its alarms follow: what
 * lies ahead again may be said again, what has passed meanwhile is said at once, and its time-line says from when to when it moved. Returns
 * it as written; undefined where nothing is otherwise. Throws where its project is gone, and what `endOfTerm` throws.
 */
export async function recountComplaint(
  { repos, work, ids, now }: Recounting,
  complaint: Complaint,
): Promise<Complaint | undefined> {
  const { id, since, projectId, respondedAt, resolvedAt } = complaint;
  const project = await repos.company.project(projectId);
  if (project === undefined) {
    throw new Error(`the project of complaint ${id} is gone`);
  }
  if (complaint.state !== 'open' && complaint.state !== 'paused') {
    return undefined;
  }
  const calendar = await complaintCalendar(repos, project, since, now);
  const counted = complaintDeadlines(complaint, await repos.complaints.pauses(id), calendar);
  const firstDueAt = respondedAt === null ? counted.firstDueAt : complaint.firstDueAt;
  const finalDueAt = resolvedAt === null ? counted.finalDueAt : complaint.finalDueAt;
  const patch = { firstDueAt, finalDueAt, provisional: isProvisional(since, finalDueAt, calendar) };
  const moved = { ...complaint, ...patch };
  const alarms = await alarmState(repos, moved, now);
  const isSame =
    complaint.firstDueAt.getTime() === firstDueAt.getTime() &&
    complaint.finalDueAt.getTime() === finalDueAt.getTime();
  if (
    isSame &&
    complaint.provisional === patch.provisional &&
    complaint.alarmed === alarms.alarmed &&
    complaint.nextAlarmAt?.getTime() === alarms.nextAlarmAt?.getTime()
  ) {
    return undefined;
  }
  const after = await work.update('complaint', complaint, { ...patch, ...alarms });
  if (!isSame) {
    await work.insert('complaintNote', {
      id: ids.uuid(),
      complaintId: id,
      at: now,
      byId: null,
      kind: 'recounted',
      text: null,
      data: {
        firstDueAt: complaint.firstDueAt.toISOString(),
        finalDueAt: complaint.finalDueAt.toISOString(),
      },
      version: 1,
    });
  }
  await settleAlarms({ repos, work, now }, complaint, after);
  return after;
}
