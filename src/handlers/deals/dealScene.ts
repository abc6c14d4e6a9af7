import type { Contract } from '../../domain/contract.ts';
import type { Subscription } from '../../domain/deal.ts';
import { refNumber } from '../../domain/understanding/refNumber.ts';
import { readUnitText } from '../../domain/units/unitText.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import { sceneOf, type Scene } from '../holds/scene.ts';
import { refused } from '../replies.ts';
import { unitsMeant } from '../units/unitsMeant.ts';
import { seesDeal } from './seesDeal.ts';

/** A deal: what was subscribed to, the contract if there is one, and who and what it is about. */
export interface Deal {
  readonly subscription: Subscription;
  readonly contract: Contract | undefined;
  readonly scene: Scene;
}

export type OneDeal =
  { readonly found: true; readonly deal: Deal } | { readonly found: false; readonly outcome: Outcome };

/** The deal that H8, D7 or a unit means; what the speaker may not see does not exist for him. */
export async function oneDeal(at: Reading, typed: string): Promise<OneDeal> {
  const { m, actor } = at;
  const deal = await meant(at, typed.trim());
  return deal === undefined || !seesDeal(actor, deal.scene.customer)
    ? { found: false, outcome: refused(m.contract.dealNotFound(typed.trim().slice(0, 40))) }
    : { found: true, deal };
}

/**
 * A deal with its newest contract, or with the one that is meant: after a swap (换房) it has two, each with its own unit. Throws where a
 * record that it needs is missing: nothing of a deal is ever removed.
 */
export async function dealOf(
  repos: Reading['repos'],
  subscription: Subscription,
  meantContract?: Contract,
): Promise<Deal> {
  const contract = meantContract ?? (await repos.contracts.ofSubscription(subscription.id));
  return { subscription, contract, scene: await sceneOf(repos, contract ?? subscription) };
}

async function meant(at: Reading, typed: string): Promise<Deal | undefined> {
  const { repos } = at;
  const number = refNumber(typed, 'H');
  const contract = number === undefined ? undefined : await repos.contracts.byRef(number);
  const subscription =
    number === undefined
      ? await subscriptionMeant(at, typed)
      : contract === undefined
        ? undefined
        : await repos.deals.subscription(contract.subscriptionId);
  return subscription === undefined ? undefined : await dealOf(repos, subscription, contract);
}

async function subscriptionMeant(at: Reading, typed: string): Promise<Subscription | undefined> {
  const { repos } = at;
  const subscription = refNumber(typed, 'D');
  if (subscription !== undefined) {
    return await repos.deals.subscriptionByRef(subscription);
  }
  const [unit, another] = readUnitText(typed) === undefined ? [] : await unitsMeant(at, typed);
  const active = unit === undefined || another !== undefined ? undefined : await repos.deals.active(unit.id);
  return active === undefined ? undefined : await repos.deals.subscription(active.subscriptionId);
}
