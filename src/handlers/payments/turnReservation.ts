import type { Subscription } from '../../domain/deal.ts';
import type { Doing } from '../doing.ts';

/**
 * A reservation's money (小定) becomes the deposit's with the subscription: from this day (YYYY-MM-DD) on it is house money, also what finance has
 * still to look at and what went back already.
 */
export async function turnReservation(
  { work, repos }: Pick<Doing, 'work' | 'repos'>,
  { id }: Subscription,
  today: string,
): Promise<void> {
  for (const receipt of await repos.receipts.ofDeal(id)) {
    if (receipt.kind === 'reservation' && (receipt.state === 'claimed' || receipt.state === 'confirmed')) {
      await work.update('receipt', receipt, { kind: 'deposit', turnedDay: today });
    }
  }
}
