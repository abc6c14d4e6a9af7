import type { DueJob } from '../dueJob.ts';
import type { Filing } from '../filing.ts';

/** What falls due of a filing that waits for its visit: the end of its protection. */
export function filingJobs(before: Filing | null, { id, state, protectedUntil, version }: Filing): DueJob[] {
  return state !== 'filed' || before?.state === 'filed'
    ? []
    : [
        {
          kind: 'filingExpiry',
          payload: { filingId: id },
          runAt: protectedUntil,
          dedupKey: `filingExpiry:${id}:${version}`,
        },
      ];
}
