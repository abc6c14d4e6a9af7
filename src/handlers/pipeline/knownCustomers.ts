import type { Actor } from '../../domain/actor.ts';
import { scopeOf, within } from '../../domain/actor.ts';
import type { KnownCustomer, Mentions } from '../../domain/understanding/reading.ts';
import { standsFor } from '../customers/standsFor.ts';
import { takesMoney } from '../deals/takesMoney.ts';
import type { Named, Repos } from '../ports/repos.ts';

/** How long the last customer is what a line without a name means. */
const CONTEXT_MINUTES = 30;
const MAX_CANDIDATES = 8;
const MOST_DEALS = 10;

export interface Known {
  readonly known: readonly KnownCustomer[];
  readonly lastCustomer: KnownCustomer | undefined;
}

/** The speaker's own customers that a line's mentions could mean, and whom he last spoke about when it mentions nobody. */
export async function knownCustomers(
  repos: Repos,
  actor: Actor,
  mentions: Mentions,
  now: Date,
): Promise<Known> {
  const scope = scopeOf(actor);
  if (scope.kind === 'none') {
    return { known: [], lastCustomer: undefined };
  }
  const found = new Map<string, Named>();
  const keep = (customer: Named | undefined): void => {
    if (customer !== undefined && within(scope, customer)) {
      found.set(customer.id, customer);
    }
  };
  for (const ref of mentions.refs.slice(0, MAX_CANDIDATES)) {
    keep(await standsFor(repos, await repos.customers.byRef(ref)));
  }
  for (const phone of mentions.phones.slice(0, MAX_CANDIDATES)) {
    keep(await repos.customers.byPhone(phone));
  }
  // A reference or a full phone says whose record it is: names in the same line are then part of what happened.
  if (found.size === 0) {
    for (const lastFour of mentions.lastFours.slice(0, 2)) {
      (await repos.customers.byLastFour(lastFour, scope, MAX_CANDIDATES)).forEach(keep);
    }
    for (const name of mentions.names.slice(0, 3)) {
      (await repos.customers.bearing(name, scope, MAX_CANDIDATES)).forEach(keep);
    }
  }
  // Of one customer nobody mentions by number, the numbers stay sealed: there is nothing to tell apart.
  const byNumber = mentions.phones.length + mentions.lastFours.length > 0;
  const customers = [...found.values()];
  const named =
    byNumber || customers.length > 1
      ? await withPhones(repos, customers)
      : customers.map((customer) => knownCustomer(customer, []));
  const known = mentions.money ? await withDeals(repos, customers, named) : named;
  const mentionsSomebody =
    mentions.refs.length + mentions.phones.length + mentions.lastFours.length + mentions.names.length > 0;
  return {
    known,
    lastCustomer: mentionsSomebody && known.length > 0 ? undefined : await last(repos, actor, now),
  };
}

async function last(repos: Repos, actor: Actor, now: Date): Promise<KnownCustomer | undefined> {
  const since = new Date(now.getTime() - CONTEXT_MINUTES * 60_000);
  const talked = await repos.talk.lastCustomer(actor.member.id, since);
  const customer =
    talked === undefined ? undefined : await standsFor(repos, await repos.customers.byId(talked.customerId));
  if (customer === undefined || !within(scopeOf(actor), customer)) {
    return undefined;
  }
  return (await withPhones(repos, [customer]))[0];
}

/** Money that is spoken of is a receipt's only of who has a deal. */
async function withDeals(
  repos: Repos,
  customers: readonly Named[],
  known: readonly KnownCustomer[],
): Promise<KnownCustomer[]> {
  const payers = new Set<string>();
  for (const { id, ref } of customers) {
    for (const subscription of await repos.deals.ofCustomer(id, MOST_DEALS)) {
      const contract = await repos.contracts.ofSubscription(subscription.id);
      if (takesMoney({ subscription, contract })) {
        payers.add(`C${ref}`);
      }
    }
  }
  return known.map((one) => ({ ...one, pays: payers.has(one.ref) }));
}

async function withPhones(repos: Repos, customers: readonly Named[]): Promise<KnownCustomer[]> {
  const phones = await repos.customers.numbers(customers.map(({ id }) => id));
  return customers.map((customer) => knownCustomer(customer, phones.get(customer.id) ?? []));
}

function knownCustomer({ ref, name, gender }: Named, phones: readonly string[]): KnownCustomer {
  return { ref: `C${ref}`, name, gender, phones };
}
