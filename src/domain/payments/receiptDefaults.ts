import type { PlanLine } from './planLine.ts';
import { isHouseMoney, type Account, type PayMethod, type ReceiptKind } from './receipt.ts';

/**
 * What money is where nobody says so: what a bank pays out is the loan, before the contract it is the deposit, after it the first payment
 * that is not paid.
 */
export function kindOfReceipt(
  method: PayMethod,
  lines: readonly Pick<PlanLine, 'kind' | 'state'>[] | undefined,
): ReceiptKind {
  if (method === 'bank') {
    return 'loan';
  }
  const [open] = (lines ?? []).filter(({ state, kind }) => state === 'open' && kind !== 'loan');
  return lines === undefined ? 'deposit' : (open?.kind ?? 'balance');
}

/** House money goes to the account that the authority watches, all else to an ordinary one. */
export function accountOf(kind: ReceiptKind): Account {
  return isHouseMoney({ kind }) ? 'escrow' : 'other';
}
