import type { Change } from '../../domain/records.ts';
import { planUndo, type Standing } from '../../domain/undo.ts';
import { stillHangsOn } from '../operations/stillHangsOn.ts';
import { takeStep } from '../operations/takeStep.ts';
import type { Session } from '../ports/session.ts';
import type { Work } from '../work.ts';

/**
 * Takes back what an import's operation wrote, record by record with what belongs to it: whatever was written again since, or has
 * something hanging on it, is kept as it is. `today`: YYYY-MM-DD.
 */
export async function takeBackRows(
  session: Session,
  work: Work,
  changes: readonly Change[],
  today: string,
): Promise<{ readonly undone: number; readonly kept: number }> {
  const rows = new Map<string, Change[]>();
  for (const change of changes.filter(({ kind }) => kind !== 'importRun')) {
    const root = rootOf(change);
    rows.set(root, [...(rows.get(root) ?? []), change]);
  }
  let undone = 0;
  for (const row of [...rows.values()].reverse()) {
    undone += (await takeBack(session, work, row, today)) ? 1 : 0;
  }
  return { undone, kept: rows.size - undone };
}

async function takeBack(
  session: Session,
  work: Work,
  written: readonly Change[],
  today: string,
): Promise<boolean> {
  const changes = [...written, ...(await callsOfTheClock(session, written))];
  const standings: Standing[] = [];
  for (const change of changes) {
    const current = await session.current(change.kind, change.id);
    standings.push({ change: sinceTheClock(change, current), current });
  }
  const plan = planUndo(standings);
  if (!plan.ok) {
    return false;
  }
  for (const change of changes) {
    if (await stillHangsOn(session, change, changes, today)) {
      return false;
    }
  }
  for (const step of plan.steps) {
    await takeStep(work, step);
  }
  return true;
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

/** The customer or the unit that a change belongs to. */
function rootOf({ kind, id, before, after }: Change): string {
  const record = after ?? before;
  if ((kind === 'customerPhone' || kind === 'ownershipEvent') && record !== null && 'customerId' in record) {
    return String(record.customerId);
  }
  return kind === 'unitPrice' && record !== null && 'unitId' in record ? record.unitId : id;
}
