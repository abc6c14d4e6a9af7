import type { DueJob } from '../dueJob.ts';
import type { Complaint } from './complaint.ts';

/** Written so close to its time that another replica's clock may have passed it already. */
const CLOSE_MS = 60_000;

/**
 * The job that says what falls due of complaints. Those that fall due at one minute share one, which looks for all of them by `nextAlarmAt`;
 * one whose minute is over or near, after an undo or a recount, has its own: the shared one may have been.
 */
export function complaintJobs(before: Complaint | null, after: Complaint, now: Date): DueJob[] {
  const { id, version, nextAlarmAt } = after;
  if (nextAlarmAt === null || before?.nextAlarmAt?.getTime() === nextAlarmAt.getTime()) {
    return [];
  }
  const isShared = nextAlarmAt.getTime() - now.getTime() > CLOSE_MS;
  return [
    {
      kind: 'complaintAlarm',
      payload: {},
      // What fell due before it was written is not late.
      runAt: nextAlarmAt > now ? nextAlarmAt : now,
      dedupKey: isShared ? `complaintAlarm:${nextAlarmAt.toISOString()}` : `complaintAlarm:${id}:${version}`,
    },
  ];
}
