import type { DueJob } from '../dueJob.ts';
import type { ExportRun } from './exportRun.ts';

/** A table that was asked for is made at once. */
export function exportJobs(before: ExportRun | null, after: ExportRun, now: Date): DueJob[] {
  const { id, state, version } = after;
  return state === 'making' && before?.state !== 'making'
    ? [{ kind: 'exportMake', payload: { exportId: id }, runAt: now, dedupKey: `exportMake:${id}:${version}` }]
    : [];
}
