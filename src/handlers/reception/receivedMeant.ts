import type { Customer } from '../../domain/customer.ts';
import { customerQuery } from '../../domain/customers/customerQuery.ts';
import type { Visit } from '../../domain/reception/visit.ts';
import { mentions } from '../../domain/understanding/mentions.ts';
import { standsFor } from '../customers/standsFor.ts';
import type { Repos } from '../ports/repos.ts';

/**
 * Those of the visits that somebody has received whose customer a text means, whoever the customer belongs to: he stood before
 * him.
 */
export async function receivedMeant(
  repos: Repos,
  received: readonly Visit[],
  text: string,
): Promise<Visit[]> {
  const ids = received.flatMap(({ customerId }) => (customerId === null ? [] : [customerId]));
  const meant = new Set<string>();
  for (const customer of await repos.customers.byIds(ids)) {
    if (await isMeant(repos, customer, text)) {
      meant.add(customer.id);
    }
  }
  return received.filter(({ customerId }) => customerId !== null && meant.has(customerId));
}

async function isMeant(repos: Repos, customer: Customer, text: string): Promise<boolean> {
  const query = customerQuery(text);
  switch (query.by) {
    case 'ref':
      return (await standsFor(repos, await repos.customers.byRef(query.ref)))?.id === customer.id;
    case 'phone':
      return (await repos.customers.phones(customer.id)).some(({ number }) => number === query.number);
    case 'lastFour':
      return (await repos.customers.phones(customer.id)).some(({ number }) => number.endsWith(query.digits));
    case 'name':
      return (
        customer.name.includes(query.text) ||
        mentions(query.text).names.some(
          ({ keys, gender }) =>
            keys.some((key) => customer.name.startsWith(key)) &&
            (gender === null || customer.gender === null || gender === customer.gender),
        )
      );
  }
}
