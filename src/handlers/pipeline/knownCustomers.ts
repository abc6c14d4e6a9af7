import type { Actor } from '../../domain/actor.ts';
import { scopeOf, within } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import type { KnownCustomer, Mentions } from '../../domain/understanding/reading.ts';
import { standsFor } from '../customers/standsFor.ts';
import type { Repos } from '../ports/repos.ts';

/** How long the last customer is what a line without a name means. */
const CONTEXT_MINUTES = 30;
const MAX_CANDIDATES = 8;

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
  const found = new Map<string, Customer>();
  const keep = (customer: Customer | undefined): void => {
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
      (await repos.customers.byName(name.text, scope, MAX_CANDIDATES)).forEach(keep);
    }
  }
  // Of one customer nobody mentions by number, the numbers stay sealed: there is nothing to tell apart.
  const byNumber = mentions.phones.length + mentions.lastFours.length > 0;
  const customers = [...found.values()];
  const known =
    byNumber || customers.length > 1
      ? await withPhones(repos, customers)
      : customers.map((customer) => knownCustomer(customer, []));
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

async function withPhones(repos: Repos, customers: readonly Customer[]): Promise<KnownCustomer[]> {
  const result: KnownCustomer[] = [];
  for (const customer of customers) {
    const phones = await repos.customers.phones(customer.id);
    result.push(
      knownCustomer(
        customer,
        phones.map((phone) => phone.number),
      ),
    );
  }
  return result;
}

function knownCustomer({ ref, name, gender }: Customer, phones: readonly string[]): KnownCustomer {
  return { ref: `C${ref}`, name, gender, phones };
}
