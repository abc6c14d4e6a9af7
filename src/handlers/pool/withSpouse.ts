import type { Customer } from '../../domain/customer.ts';
import type { Repos } from '../ports/repos.ts';

/** A customer and, where she or he has the same owner (or is nobody's as well), the wife or husband: the two are one customer. */
export async function withSpouse(
  repos: Pick<Repos, 'customers'>,
  customer: Customer,
): Promise<readonly [Customer, ...Customer[]]> {
  const spouse = customer.spouseId === null ? undefined : await repos.customers.byId(customer.spouseId);
  return spouse?.ownerId === customer.ownerId ? [customer, spouse] : [customer];
}
