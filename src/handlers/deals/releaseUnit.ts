import type { Unit } from '../../domain/unit.ts';
import type { Doing } from '../doing.ts';

/** A unit leaves its deal and is for sale again. Throws where it is in another: nothing takes a unit out of a deal but this. */
export async function releaseUnit(
  { work, repos, now }: Pick<Doing, 'work' | 'repos' | 'now'>,
  unit: Unit,
  subscriptionId: string,
): Promise<Unit> {
  const deal = await repos.deals.active(unit.id);
  if (deal?.subscriptionId !== subscriptionId) {
    throw new Error(`${unit.id} is not in the deal ${subscriptionId}`);
  }
  await work.remove('activeDeal', deal);
  return await work.update('unit', unit, { state: 'forSale', stateAt: now, stateReason: null });
}
