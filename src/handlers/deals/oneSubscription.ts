import type { Subscription } from '../../domain/deal.ts';
import { readUnitText } from '../../domain/units/unitText.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import { sceneOf, type Scene } from '../holds/scene.ts';
import { refused } from '../replies.ts';
import { unitsMeant } from '../units/unitsMeant.ts';
import { seesDeal } from './seesDeal.ts';

const REF = /^D\s?#?(\d{1,9})$/iu;

export type OneSubscription =
  | { readonly found: true; readonly subscription: Subscription; readonly scene: Scene }
  | { readonly found: false; readonly outcome: Outcome };

/** The subscription that D7, or the unit that it is for, means; what the speaker may not see does not exist for him. */
export async function oneSubscription(at: Reading, typed: string): Promise<OneSubscription> {
  const { m, repos, actor } = at;
  const subscription = await meant(at, typed.trim());
  const scene = subscription === undefined ? undefined : await sceneOf(repos, subscription);
  return subscription === undefined || scene === undefined || !seesDeal(actor, scene.customer)
    ? { found: false, outcome: refused(m.deal.notFound(typed.trim().slice(0, 40))) }
    : { found: true, subscription, scene };
}

async function meant(at: Reading, typed: string): Promise<Subscription | undefined> {
  const { repos } = at;
  const ref = REF.exec(typed)?.[1];
  if (ref !== undefined) {
    return await repos.deals.subscriptionByRef(Number(ref));
  }
  const [unit, another] = readUnitText(typed) === undefined ? [] : await unitsMeant(at, typed);
  const deal = unit === undefined || another !== undefined ? undefined : await repos.deals.active(unit.id);
  return deal === undefined ? undefined : await repos.deals.subscription(deal.subscriptionId);
}
