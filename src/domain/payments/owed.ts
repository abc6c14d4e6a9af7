import { houseMoney } from './allocate.ts';
import { isHouseMoney, type Receipt } from './receipt.ts';

/**
 * What is still to be paid of a price, in fen: less what finance has confirmed, and less what is claimed and not looked at yet, without the
 * receipt `except`.
 */
export function owedOf(price: number, receipts: readonly Receipt[], except?: string): number {
  const { bank, own } = houseMoney(receipts.filter(({ id }) => id !== except));
  const claimed = receipts
    .filter((one) => one.state === 'claimed' && isHouseMoney(one) && one.id !== except)
    .reduce((sum, { amount, direction }) => sum + (direction === 'in' ? amount : -amount), 0);
  return Math.max(0, price - bank - own - claimed);
}
