import type { Contract } from '../../domain/contract.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Deal } from '../deals/dealScene.ts';
import type { Doing } from '../doing.ts';

/**
 * Ends a contract: its payments that are open are void, its unit is for sale again, or stays as it is until the online signing is
 * revoked (网签). What was paid stays with the deal. The customer's state is the caller's: he may have another unit by then.
 */
export async function endContract(
  { work, repos, now, actor }: Pick<Doing, 'work' | 'repos' | 'now' | 'actor'>,
  { scene }: Pick<Deal, 'scene'>,
  contract: Contract,
  { to, reason }: { readonly to: 'cancelled' | 'swapped'; readonly reason: string },
): Promise<Contract> {
  const { unit, zone } = scene;
  const ended = await work.update('contract', contract, {
    state: to,
    endedAt: now,
    endedDay: dayOf(now, zone),
    endedById: actor.member.id,
    endReason: reason,
  });
  for (const line of await repos.contracts.lines(contract.id)) {
    await work.update('planLine', line, { state: 'void', remindAt: null });
  }
  if (contract.registeredDay === null) {
    const deal = await repos.deals.active(unit.id);
    if (deal !== undefined) {
      await work.remove('activeDeal', deal);
    }
    await work.update('unit', unit, { state: 'forSale', stateAt: now, stateReason: null });
  }
  return ended;
}
