import { within, type Actor, type Scope } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Hold } from '../../domain/hold.ts';
import { MOST_CUSTOMERS } from './handOverScope.ts';
import type { Repos } from '../ports/repos.ts';

/** Plans, holds, places: more is counted so far. */
const MOST_OTHER = 5_000;

/** What somebody would leave behind, as far as it lies within a scope. */
export interface Estate {
  readonly customers: readonly Customer[];
  readonly plans: number;
  /** That run, the first to end first. */
  readonly holds: readonly Hold[];
  readonly waits: number;
  readonly problems: number;
  readonly complaints: number;
}

export async function estateOf(repos: Repos, leaver: Actor, scope: Scope, now: Date): Promise<Estate> {
  const { id } = leaver.member;
  const own = { kind: 'own', memberId: id } as const;
  const customers = (await repos.customers.matching({}, own, { now, limit: MOST_CUSTOMERS })).filter(
    (customer) => within(scope, customer),
  );
  const his = new Set(customers.map((customer) => customer.id));
  const plans = await repos.plans.openOfMember(id, MOST_OTHER);
  const holds = await repos.holds.ofScope(own, MOST_OTHER);
  const waits = await repos.waitings.ofMember(id, MOST_OTHER);
  const others = await repos.customers.byIds([
    ...new Set(
      [...plans, ...holds, ...waits]
        .map(({ customerId }) => customerId)
        .filter((customerId) => !his.has(customerId)),
    ),
  ]);
  const reached = new Set([...his, ...others.filter((one) => within(scope, one)).map((one) => one.id)]);
  const problems = await repos.problems.unclosed(own, MOST_OTHER);
  return {
    customers,
    plans: plans.filter(({ customerId }) => reached.has(customerId)).length,
    holds: holds.filter(({ customerId }) => reached.has(customerId)),
    waits: waits.filter(({ customerId }) => reached.has(customerId)).length,
    complaints: await repos.complaints.ownedCount(id),
    problems: problems.filter(({ customerId }) => his.has(customerId)).length,
  };
}

export function isEmpty({ customers, plans, holds, waits, complaints }: Estate): boolean {
  return customers.length + plans + holds.length + waits + complaints === 0;
}
