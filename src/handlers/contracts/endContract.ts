import { dayOf } from '../../domain/time/day.ts';
import { voidLines } from '../payments/voidLines.ts';
import { closeLateProblem } from '../handovers/closeLateProblem.ts';
import { releaseUnit } from '../deals/releaseUnit.ts';
import type { Doing } from '../doing.ts';
import type { SignedDeal } from './signedContract.ts';

/**
 * Ends a contract: its payments that are open are void, its unit is for sale again, or stays as it is until the online signing is
 * revoked (网签). What was paid stays with the deal, which is written too: of a payment at the same moment the second sees the first.
 * The customer's state is the caller's: he may have another unit by then.
 */
export async function endContract(
  context: Pick<Doing, 'work' | 'repos' | 'now' | 'actor' | 'm'>,
  { subscription, contract, scene }: SignedDeal,
  { to, reason }: { readonly to: 'cancelled' | 'swapped'; readonly reason: string },
): Promise<void> {
  const { work, now, actor } = context;
  const { unit, zone } = scene;
  await work.update('contract', contract, {
    state: to,
    endedAt: now,
    endedDay: dayOf(now, zone),
    endedById: actor.member.id,
    endReason: reason,
  });
  await work.update('subscription', subscription, {});
  await voidLines(context, contract);
  await closeLateProblem(context, contract, 'lateEnded');
  if (contract.registeredDay === null) {
    await releaseUnit(context, unit, subscription.id);
  }
}
