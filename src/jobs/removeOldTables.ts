import { IMPORT_STEPS, type ImportRun } from '../domain/imports/importRun.ts';
import { policyValue } from '../handlers/company/policies.ts';
import { StaleRecordError, type Session } from '../handlers/ports/session.ts';
import type { JobDeps } from './deps.ts';

type Deps = Pick<JobDeps, 'store' | 'files'> & { readonly now: Date };

const DAY_MS = 86_400_000;
/** Runs at a time; the rest is for the next night. */
const CHUNK = 1_000;
const AT_WORK: readonly string[] = Object.values(IMPORT_STEPS).map(({ during }) => during);

/**
 * The files of imports and exports, and papers that were made, go when they have been kept as long as the policy says; what was sent and what came of it stays on
 * record. Resolves to how many files those were. A death in between removes some of them again, which does nothing.
 */
export async function removeOldTables(deps: Deps): Promise<number> {
  const { store, now } = deps;
  const { amount } = await policyValue(store.read, 'file.tables', null, now);
  const before = new Date(now.getTime() - amount * DAY_MS);
  let removed = 0;
  for (const run of await store.read.imports.withFiles(before, CHUNK)) {
    if (!AT_WORK.includes(run.state)) {
      removed += await remove(deps, [run.fileId, run.faultFileId, run.undoFileId], (session) =>
        session.update('importRun', run, { filesGoneAt: now, state: stateWithout(run) }),
      );
    }
  }
  for (const run of await store.read.exports.withFiles(before, CHUNK)) {
    if (run.state !== 'making') {
      removed += await remove(deps, [run.fileId], (session) =>
        session.update('exportRun', run, { filesGoneAt: now }),
      );
    }
  }
  for (const paper of await store.read.papers.madeBefore(before, CHUNK)) {
    removed += await remove(deps, [paper.fileId], (session) =>
      session.update('madePaper', paper, { filesGoneAt: now }),
    );
  }
  return removed;
}

async function remove(
  { store, files }: Deps,
  ids: readonly (string | null)[],
  mark: (session: Session) => Promise<unknown>,
): Promise<number> {
  const there = ids.filter((id) => id !== null);
  // Marked last: otherwise a death in between would leave files that nobody looks for.
  for (const id of there) {
    await files.remove(id);
  }
  try {
    await store.tx(mark);
  } catch (error) {
    // Somebody has just pressed one of its buttons: it is marked tomorrow.
    if (!(error instanceof StaleRecordError)) {
      throw error;
    }
  }
  return there.length;
}

/** What nobody has said yes to cannot be written without its table. */
function stateWithout({ state }: ImportRun): ImportRun['state'] {
  return state === 'checked' ? 'abandoned' : state;
}
