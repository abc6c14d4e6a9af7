import type { DueJob } from '../dueJob.ts';
import type { Measure } from './measure.ts';

/** What falls due of a measure that was written: its reminder on the day that it is due. */
export function measureJobs(before: Measure | null, after: Measure): DueJob[] {
  const waits = (one: Measure | null): Date | null => (one?.state === 'open' ? one.remindAt : null);
  const runAt = waits(after);
  const { id, version } = after;
  return runAt === null || waits(before)?.getTime() === runAt.getTime()
    ? []
    : [
        {
          kind: 'measureReminder',
          payload: { measureId: id },
          runAt,
          dedupKey: `measureReminder:${id}:${version}`,
        },
      ];
}
