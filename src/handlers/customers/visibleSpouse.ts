import { scopeOf, within } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Reading } from '../doing.ts';

/** The husband or wife of a customer, as far as the reader may see that record too. */
export async function visibleSpouse(
  { repos, actor }: Pick<Reading, 'repos' | 'actor'>,
  { spouseId }: Customer,
): Promise<Customer | undefined> {
  const spouse = spouseId === null ? undefined : await repos.customers.byId(spouseId);
  return spouse !== undefined && within(scopeOf(actor), spouse) ? spouse : undefined;
}
