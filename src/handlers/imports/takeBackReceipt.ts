import type { Change } from '../../domain/records.ts';
import { sameValue } from '../../domain/sameValue.ts';
import { dealOf } from '../deals/dealScene.ts';
import { settlePlan } from '../payments/settlePlan.ts';
import type { Session } from '../ports/session.ts';
import type { Work } from '../work.ts';
import type { UndoneAs } from './undoneRows.ts';

/**
 * Money that an import brought goes, and its plan owes it again; it stays where somebody has dealt with it since (confirmed, reversed), or
 * where what was given back would be more than what came in.
 */
export async function takeBackReceipt(
  session: Session,
  work: Work,
  { id, after }: Extract<Change, { kind: 'receipt' }>,
  now: Date,
): Promise<UndoneAs> {
  const receipt = await session.current('receipt', id);
  const subscription =
    receipt === undefined ? undefined : await session.deals.subscription(receipt.subscriptionId);
  if (
    receipt === undefined ||
    subscription === undefined ||
    after === null ||
    !sameValue({ ...receipt, version: 0 }, { ...after, version: 0 })
  ) {
    return 'edited';
  }
  const others = (await session.receipts.ofDeal(subscription.id)).filter((one) => one.id !== id);
  const left = others
    .filter(({ state }) => state === 'confirmed' || state === 'claimed')
    .reduce((sum, { direction, amount, state }) => {
      if (direction === 'out') {
        return sum - amount;
      }
      return state === 'confirmed' ? sum + amount : sum;
    }, 0);
  if (left < 0) {
    return 'used';
  }
  await work.remove('receipt', receipt);
  await work.update('subscription', subscription, {});
  const { contract, scene } = await dealOf(session, subscription);
  if (contract !== undefined && receipt.state === 'confirmed') {
    await settlePlan({ work, repos: session, now }, contract, scene);
  }
  return 'undone';
}
