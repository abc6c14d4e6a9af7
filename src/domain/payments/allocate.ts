import type { LineKind } from './payPlan.ts';
import { isHouseMoney, type Receipt } from './receipt.ts';

interface Line {
  readonly id: string;
  readonly seq: number;
  readonly kind: LineKind;
  /** Fen. */
  readonly amount: number;
}

export interface Allocation {
  /** Fen paid of each line, by its id. */
  readonly paid: ReadonlyMap<string, number>;
  /** Fen that were paid beyond the plan. */
  readonly credit: number;
}

/**
 * What is paid of each line of a plan, from all that finance has confirmed: money of the bank pays the loan's lines first, all other money
 * the others first, each in their order; what is left goes to the rest. Refunds count against the other money. It depends on the sums
 * alone, so neither the order of receipts nor a reversal in between changes what is paid.
 */
export function allocate(
  lines: readonly Line[],
  receipts: readonly Pick<Receipt, 'kind' | 'amount' | 'direction' | 'state'>[],
): Allocation {
  const { bank, own } = houseMoney(receipts);
  const inOrder = lines.toSorted((a, b) => a.seq - b.seq);
  const loans = inOrder.filter(({ kind }) => kind === 'loan');
  const others = inOrder.filter(({ kind }) => kind !== 'loan');
  const paid = new Map<string, number>(lines.map(({ id }) => [id, 0]));
  const pour = (money: number, into: readonly Line[]): number =>
    into.reduce((left, { id, amount }) => {
      const had = paid.get(id) ?? 0;
      const part = Math.min(left, amount - had);
      paid.set(id, had + part);
      return left - part;
    }, money);
  const ofBank = pour(Math.max(0, bank + Math.min(0, own)), loans);
  const ofOwn = pour(Math.max(0, own + Math.min(0, bank)), others);
  return { paid, credit: pour(ofBank, others) + pour(ofOwn, loans) };
}

/** House money that is confirmed, less what went back, in fen: the bank's and the customer's own. */
export function houseMoney(receipts: readonly Pick<Receipt, 'kind' | 'amount' | 'direction' | 'state'>[]): {
  readonly bank: number;
  readonly own: number;
} {
  const sum = (loan: boolean): number =>
    receipts
      .filter((one) => one.state === 'confirmed' && isHouseMoney(one) && (one.kind === 'loan') === loan)
      .reduce((total, { amount, direction }) => total + (direction === 'in' ? amount : -amount), 0);
  return { bank: sum(true), own: sum(false) };
}
