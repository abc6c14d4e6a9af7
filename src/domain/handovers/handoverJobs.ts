import type { DueJob } from '../dueJob.ts';
import type { Handover } from './handover.ts';

/** What falls due of a handover that was written: its reminder on the day before. */
export function handoverJobs(before: Handover | null, after: Handover): DueJob[] {
  const waits = (one: Handover | null): Date | null => (one?.state === 'planned' ? one.remindAt : null);
  const runAt = waits(after);
  const { id, version } = after;
  return runAt === null || waits(before)?.getTime() === runAt.getTime()
    ? []
    : [
        {
          kind: 'handoverReminder',
          payload: { handoverId: id },
          runAt,
          dedupKey: `handoverReminder:${id}:${version}`,
        },
      ];
}
