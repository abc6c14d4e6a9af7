import type { DueJob } from '../dueJob.ts';
import type { ImportRun } from './importRun.ts';

/** What is to be done next of an import, at once: each step of it is a job of its own. */
export function importJobs(before: ImportRun | null, after: ImportRun, now: Date): DueJob[] {
  const { id, state, version } = after;
  const payload = { importId: id };
  switch (state) {
    case 'checking':
      return before?.state === 'checking'
        ? []
        : [{ kind: 'importCheck', payload, runAt: now, dedupKey: `importCheck:${id}:${version}` }];
    case 'running':
      return [{ kind: 'importRows', payload, runAt: now, dedupKey: `importRows:${id}:${version}` }];
    case 'undoing':
      return [{ kind: 'importUndo', payload, runAt: now, dedupKey: `importUndo:${id}:${version}` }];
    case 'unreadable':
    case 'checked':
    case 'done':
    case 'abandoned':
    case 'undone':
    case 'checkFailed':
    case 'rowsFailed':
    case 'undoFailed':
      return [];
  }
}
