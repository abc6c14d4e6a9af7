import type { Scope } from '../../../domain/actor.ts';
import type { CustomerFilter } from '../../../domain/customers/customerFilter.ts';
import { teamPlans } from '../../../domain/plans/teamPlans.ts';
import type { Reading } from '../../doing.ts';
import { ableOwners, type Share, sharesOf } from './byOwner.ts';

/** More customers than one line plans for; a filter narrows it down. */
export const MOST_LISTED = 2_000;

interface TeamList extends ReturnType<typeof teamPlans> {
  /** Who has whom of those that are wanted, the one with most first. */
  readonly shares: readonly Share[];
}

/** Whom a plan for the team concerns as things stand; undefined where they are more than MOST_LISTED. */
export async function teamList(
  { repos, now }: Reading,
  filter: CustomerFilter,
  scope: Scope,
  at: Date,
): Promise<TeamList | undefined> {
  const customers = await repos.customers.matching(filter, scope, { now, limit: MOST_LISTED + 1 });
  if (customers.length > MOST_LISTED) {
    return undefined;
  }
  const owners = await ableOwners({ repos }, customers);
  const open = await repos.plans.openOfCustomers(customers.map(({ id }) => id));
  const list = teamPlans(customers, open, new Set(owners.keys()), at);
  return { ...list, shares: sharesOf(owners, list.wanted) };
}
