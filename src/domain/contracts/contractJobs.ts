import type { Contract } from '../contract.ts';
import type { DueJob } from '../dueJob.ts';

/** What falls due of a contract that was written: the term of its scan (policy contract.scan). The papers of one that came from a table lie in a cabinet: nobody waits for them. */
export function contractJobs(before: Contract | null, after: Contract): DueJob[] {
  const waits = (one: Contract | null): Date | undefined =>
    one === null || one.scannedAt !== null || one.endedAt !== null || one.importedDay !== null
      ? undefined
      : one.scanBy;
  const runAt = waits(after);
  const { id, version } = after;
  return runAt === undefined || waits(before)?.getTime() === runAt.getTime()
    ? []
    : [{ kind: 'scanOverdue', payload: { contractId: id }, runAt, dedupKey: `scanOverdue:${id}:${version}` }];
}
