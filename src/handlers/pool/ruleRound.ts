import { type Customer } from '../../domain/customer.ts';
import {
  dueForPool,
  poolFrom,
  recyclable,
  recycleStep,
  type PoolRules,
  type RecycleStep,
} from '../../domain/ownership/recycling.ts';
import { runsFor } from '../ownership/runsFor.ts';
import { verdictsOn } from '../ownership/verdictsOn.ts';
import type { Repos } from '../ports/repos.ts';
import { withSpouse } from './withSpouse.ts';
import { toPool, type Pooling } from './toPool.ts';

/** What a round did with an owner's customers, in their order. */
export interface RoundOf {
  readonly first: readonly Customer[];
  readonly last: readonly Customer[];
  readonly pooled: readonly Customer[];
}

/**
 * One round of the rules over some of an owner's customers: who is told of what, and who goes to the pool. `round` is when it
 * was due; what it counts from. A customer is left alone with a unit on hold or on offer, his own or that of his wife or husband,
 * and where she or he has bought.
 */
export async function ruleRound(
  context: Pooling,
  customers: readonly Customer[],
  rulesOf: (projectId: string) => Promise<PoolRules | undefined>,
  round: Date,
): Promise<RoundOf> {
  const did: Record<keyof RoundOf, Customer[]> = { first: [], last: [], pooled: [] };
  for (const found of customers) {
    const rules = await rulesOf(found.projectId);
    const customer = rules === undefined ? found : await settled(context, found);
    const step = rules === undefined ? NOTHING : await stepOf(context.repos, customer, rules, round);
    if (step.do === 'warn') {
      const { poolAt, warning } = step;
      did[warning].push(await context.work.update('customer', customer, { poolAt, poolWarned: warning }));
    } else if (step.do === 'pool') {
      did.pooled.push((await toPool(context, customer, 'expired', context.m.pool.planClosed)).customer);
    }
  }
  return did;
}

const NOTHING: RecycleStep = { do: 'nothing' };

/** A record that is older than what is kept on it gets the end that its evidence gives: from then on it has one. */
async function settled({ repos, work, now }: Pooling, customer: Customer): Promise<Customer> {
  if (customer.protectedUntil !== null) {
    return customer;
  }
  const { consultant } = await verdictsOn(repos, customer, now);
  const his = consultant.ownerId === customer.ownerId ? consultant.protectedUntil : null;
  return await work.update('customer', customer, { protectedUntil: his ?? customer.ownerSince });
}

async function stepOf(repos: Repos, customer: Customer, rules: PoolRules, round: Date): Promise<RecycleStep> {
  const spouse = customer.spouseId === null ? undefined : await repos.customers.byId(customer.spouseId);
  if (spouse !== undefined && BOUGHT.has(spouse.state)) {
    return NOTHING;
  }
  const step = recycleStep(customer, dueOfBoth(customer, spouse, rules), rules, round);
  return step.do !== 'nothing' && (await runsFor(repos, await withSpouse(repos, customer))) !== undefined
    ? NOTHING
    : step;
}

const BOUGHT: ReadonlySet<Customer['state']> = new Set(['subscribed', 'contracted', 'delivered']);

/** A couple is one customer: both go when the later of them is due. */
function dueOfBoth(customer: Customer, spouse: Customer | undefined, rules: PoolRules): Date | undefined {
  if (spouse?.ownerId !== customer.ownerId || !recyclable(spouse)) {
    return dueForPool(customer, undefined, rules);
  }
  const own = dueForPool(customer, spouse, rules);
  const other = spouse.protectedUntil === null ? own : dueForPool(spouse, customer, rules);
  return own === undefined || other === undefined ? undefined : own > other ? own : other;
}

/** Where a round over the same customers goes on: behind this one. */
export function placeOf(customer: Customer): { at: Date; id: string } {
  return { at: poolFrom(customer) ?? customer.enteredAt, id: customer.id };
}
