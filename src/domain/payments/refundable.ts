import type { Receipt } from './receipt.ts';

/** What may go back to a customer, in fen: all that finance has confirmed, less what went back or is on its way. */
export function refundable(receipts: readonly Pick<Receipt, 'amount' | 'direction' | 'state'>[]): number {
  const sum = receipts.reduce((total, { amount, direction, state }) => {
    if (direction === 'in') {
      return state === 'confirmed' ? total + amount : total;
    }
    return state === 'confirmed' || state === 'claimed' ? total - amount : total;
  }, 0);
  return Math.max(0, sum);
}
