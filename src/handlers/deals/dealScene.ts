import type { Contract } from '../../domain/contract.ts';
import type { Subscription } from '../../domain/deal.ts';
import { readUnitText } from '../../domain/units/unitText.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import { sceneOf, type Scene } from '../holds/scene.ts';
import { refused } from '../replies.ts';
import { unitsMeant } from '../units/unitsMeant.ts';
import { seesDeal } from './seesDeal.ts';

const CONTRACT = /^H\s?#?(\d{1,9})$/iu;
const SUBSCRIPTION = /^D\s?#?(\d{1,9})$/iu;

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
  const { m, repos, actor } = at;
  const subscription = await meant(at, typed.trim());
  const deal = subscription === undefined ? undefined : await dealOf(repos, subscription);
  return deal === undefined || !seesDeal(actor, deal.scene.customer)
    ? { found: false, outcome: refused(m.contract.dealNotFound(typed.trim().slice(0, 40))) }
    : { found: true, deal };
}

/** Throws where a record that it needs is missing: nothing of a deal is ever removed. */
export async function dealOf(repos: Reading['repos'], subscription: Subscription): Promise<Deal> {
  return {
    subscription,
    contract: await repos.contracts.ofSubscription(subscription.id),
    scene: await sceneOf(repos, subscription),
  };
}

async function meant(at: Reading, typed: string): Promise<Subscription | undefined> {
  const { repos } = at;
  const contract = CONTRACT.exec(typed)?.[1];
  if (contract !== undefined) {
    const signed = await repos.contracts.byRef(Number(contract));
    return signed === undefined ? undefined : await repos.deals.subscription(signed.subscriptionId);
  }
  const subscription = SUBSCRIPTION.exec(typed)?.[1];
  if (subscription !== undefined) {
    return await repos.deals.subscriptionByRef(Number(subscription));
  }
  const [unit, another] = readUnitText(typed) === undefined ? [] : await unitsMeant(at, typed);
  const active = unit === undefined || another !== undefined ? undefined : await repos.deals.active(unit.id);
  return active === undefined ? undefined : await repos.deals.subscription(active.subscriptionId);
}
