import type { Contract } from '../../domain/contract.ts';
import { owedOf } from '../../domain/payments/owed.ts';
import type { Repos } from '../ports/repos.ts';

/** Fen: what is still owed of a contract's price; what finance has not confirmed counts for nothing. */
export async function owedFor(
  { receipts }: Pick<Repos, 'receipts'>,
  { price, subscriptionId }: Contract,
): Promise<number> {
  const all = await receipts.ofDeal(subscriptionId);
  return owedOf(
    price,
    all.filter(({ state }) => state !== 'claimed'),
  );
}
