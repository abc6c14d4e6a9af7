import type { Change } from '../../domain/records.ts';
import { planUndo, type Standing } from '../../domain/undo.ts';
import { writtenRows } from '../../domain/imports/writtenRows.ts';
import { stillHangsOn } from '../operations/stillHangsOn.ts';
import { takeStep } from '../operations/takeStep.ts';
import type { Session } from '../ports/session.ts';
import type { Work } from '../work.ts';
import { takeBackReceipt } from './takeBackReceipt.ts';
import type { UndoneAs } from './undoneRows.ts';

/** More deals than anybody has at once. */
const MOST_DEALS = 50;

/**
 * Takes back what an import's operation wrote, record by record with what belongs to it: whatever was written again since, or has
 * something hanging on it, is kept as it is. Resolves to what became of each, in the order of `writtenRows`. `today`: YYYY-MM-DD.
 */
export async function takeBackRows(
  session: Session,
  work: Work,
  changes: readonly Change[],
  { today, now }: { readonly today: string; readonly now: Date },
): Promise<readonly UndoneAs[]> {
  const became: UndoneAs[] = [];
  for (const row of writtenRows(changes).reverse()) {
    const receipt = row.changes.find((one) => one.kind === 'receipt');
    became.push(
      receipt === undefined
        ? await takeBack(session, work, row.changes, today)
        : await takeBackReceipt(session, work, receipt, now),
    );
  }
  return became.reverse();
}

async function takeBack(
  session: Session,
  work: Work,
  written: readonly Change[],
  today: string,
): Promise<UndoneAs> {
  const buyer = written.find(isBuyer);
  const changes = [
    ...written.filter((change) => change !== buyer),
    ...(await callsOfTheClock(session, written)),
  ];
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
  if (buyer !== undefined) {
    await noBuyer(session, work, buyer);
  }
  return 'undone';
}

type BuyerChange = Extract<Change, { kind: 'customer' }>;

/** Whoever was there before his contract: whatever became of him since is his own. */
function isBuyer(change: Change, _at: number, all: readonly Change[]): change is BuyerChange {
  return change.kind === 'customer' && change.before !== null && all.some(({ kind }) => kind === 'contract');
}

/** Without any other deal he is what he was before, unless somebody has written down what he is. */
async function noBuyer(session: Session, work: Work, { id, before, after }: BuyerChange): Promise<void> {
  const customer = await session.current('customer', id);
  const deals = await session.deals.ofCustomer(id, MOST_DEALS);
  const stands = deals.some(({ state }) => state === 'active' || state === 'signed');
  if (customer !== undefined && before !== null && customer.state === after?.state && !stands) {
    const { state, lostReason, lostCause, lostFrom } = before;
    await work.update('customer', customer, { state, lostReason, lostCause, lostFrom });
  }
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

/**
 * A customer as an import left him, and as the warnings of the pool have him now; a payment, and the reminder that it had: those nobody
 * wrote but the clock.
 */
function sinceTheClock(change: Change, current: Standing['current']): Change {
  if (
    change.kind === 'planLine' &&
    change.after !== null &&
    current !== undefined &&
    'remindAt' in current &&
    current.remindAt === null
  ) {
    return { ...change, after: { ...change.after, remindAt: null } };
  }
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
