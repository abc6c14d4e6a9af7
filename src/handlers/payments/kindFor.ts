import { isReservation } from '../../domain/deals/isReservation.ts';
import { isHouseMoney, type ReceiptKind } from '../../domain/payments/receipt.ts';
import type { Deal } from '../deals/dealScene.ts';

/** What the money is; undefined where the deal takes no such money yet. Before the subscription it is the reservation's, after it the deposit's. */
export function kindFor(
  { subscription, contract }: Pick<Deal, 'subscription' | 'contract'>,
  said: ReceiptKind | undefined,
  fallback: ReceiptKind,
): ReceiptKind | undefined {
  if (isReservation(subscription)) {
    return said === undefined || !isHouseMoney({ kind: said }) ? (said ?? 'reservation') : undefined;
  }
  return said === 'reservation' ? (contract === undefined ? 'deposit' : fallback) : (said ?? fallback);
}
