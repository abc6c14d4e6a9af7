import type { Change } from '../../domain/records.ts';
import type { Doing } from '../doing.ts';
import type { Operation } from '../ports/operation.ts';
import { givenBack } from './tellTakenBack.ts';

/** The other parts of a hand-over whose first is taken back follow by a job. False where there are none. */
export async function undoRest(
  { repos, work, actor, now, markUndone }: Doing,
  { batch }: Operation,
  first: { readonly taken: readonly Change[]; readonly left: readonly Change[] } | undefined,
): Promise<boolean> {
  const operationIds = batch === null ? [] : await repos.operations.partsOf(batch);
  if (batch === null || operationIds.length === 0) {
    return false;
  }
  for (const id of operationIds) {
    await markUndone(id);
  }
  work.later({
    kind: 'handOverUndo',
    payload: {
      byId: actor.member.id,
      operationIds,
      back: givenBack(first?.taken ?? []),
      left: (first?.left ?? []).filter(({ kind }) => kind === 'customer').length,
      key: batch,
    },
    runAt: now,
    dedupKey: `handOverUndo:${batch}:${operationIds.length}`,
  });
  return true;
}
