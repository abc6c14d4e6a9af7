import { scopeOf, within, type Scope } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import { customerQuery } from '../../domain/customers/customerQuery.ts';
import { mentions } from '../../domain/understanding/mentions.ts';
import type { Reading } from '../doing.ts';
import { standsFor } from './standsFor.ts';

/**
 * The speaker's customers that a text means: by reference, phone, last four digits or name, at most `limit`. What lies
 * outside of the scope (his own, unless said otherwise) is not there, so that asking for it tells nothing (R2.1.4).
 */
export async function customersMeant(
  at: Pick<Reading, 'repos' | 'actor'>,
  text: string,
  limit: number,
  scope: Scope = scopeOf(at.actor),
): Promise<Customer[]> {
  const { repos } = at;
  const visible = (customer: Customer | undefined): Customer[] =>
    customer !== undefined && within(scope, customer) ? [customer] : [];
  const query = customerQuery(text);
  switch (query.by) {
    case 'ref':
      return visible(await standsFor(repos, await repos.customers.byRef(query.ref)));
    case 'phone':
      return visible(await repos.customers.byPhone(query.number));
    case 'lastFour':
      return await repos.customers.byLastFour(query.digits, scope, limit);
    case 'name': {
      const named = await repos.customers.byName(query.text, scope, limit);
      return named.length > 0 ? named : await addressed(repos, query.text, limit, scope);
    }
  }
}

/** How people speak of a customer: 王哥 is a man called 王. */
async function addressed(
  repos: Reading['repos'],
  text: string,
  limit: number,
  scope: Scope,
): Promise<Customer[]> {
  const found = new Set<string>();
  for (const name of mentions(text).names.slice(0, 3)) {
    (await repos.customers.bearing(name, scope, limit)).forEach(({ id }) => found.add(id));
  }
  const ids = [...found].slice(0, limit);
  const customers = new Map((await repos.customers.byIds(ids)).map((one) => [one.id, one]));
  return ids.flatMap((id) => customers.get(id) ?? []);
}
