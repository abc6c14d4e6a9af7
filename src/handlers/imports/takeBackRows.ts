import type { Change } from '../../domain/records.ts';
import { planUndo, type Standing } from '../../domain/undo.ts';
import { writtenRows } from '../../domain/imports/writtenRows.ts';
import { stillHangsOn } from '../operations/stillHangsOn.ts';
import { takeStep } from '../operations/takeStep.ts';
import type { Session } from '../ports/session.ts';
import type { Work } from '../work.ts';
import type { UndoneAs } from './undoneRows.ts';

/**
 * Takes back what an import's operation wrote, record by record with what belongs to it: whatever was written again since, or has
 * something hanging on it, is kept as it is. Resolves to what became of each, in the order of `writtenRows`. `today`: YYYY-MM-DD.
 */
export async function takeBackRows(
  session: Session,
  work: Work,
  changes: readonly Change[],
  today: string,
): Promise<readonly UndoneAs[]> {
  const became: UndoneAs[] = [];
  for (const row of writtenRows(changes).reverse()) {
    became.push(await takeBack(session, work, row.changes, today));
  }
  return became.reverse();
}

async function takeBack(
  session: Session,
  work: Work,
  written: readonly Change[],
  today: string,
): Promise<UndoneAs> {
  const changes = [...written, ...(await callsOfTheClock(session, written))];
  const standings: Standing[] = [];
  for (const change of changes) {
    const current = await session.current(change.kind, change.id);
    standings.push({ change: sinceTheClock(change, current), current });
  }
  for (const change of changes) {
    if (await stillHangsOn(session, change, changes, today)) {
      return 'used';
    }
  }
  const plan = planUndo(standings);
  if (!plan.ok) {
    return 'edited';
  }
  for (const step of plan.steps) {
    await takeStep(work, step);
  }
  return 'undone';
}

/** The calls that the clock planned to verify a customer, and that nobody has moved, go with him. */
async function callsOfTheClock(session: Session, changes: readonly Change[]): Promise<Change[]> {
  const calls: Change[] = [];
  for (const { kind, id } of changes) {
    const plans = kind === 'customer' ? await session.plans.openOfCustomer(id) : [];
    for (const plan of plans.filter(({ verifies, version }) => verifies && version === 1)) {
      calls.push({ kind: 'plan', id: plan.id, before: null, after: plan });
    }
  }
  return calls;
}

/** A customer as an import left him, and as the warnings of the pool have him now: those nobody wrote but the clock. */
function sinceTheClock(change: Change, current: Standing['current']): Change {
  if (
    change.kind !== 'customer' ||
    change.after === null ||
    current === undefined ||
    !('poolAt' in current)
  ) {
    return change;
  }
  const { poolAt, poolWarned } = current;
  return { ...change, after: { ...change.after, poolAt, poolWarned } };
}
