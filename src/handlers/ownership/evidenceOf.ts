import { NOBODY, type Customer } from '../../domain/customer.ts';
import { claimedAt } from '../../domain/ownership/claimedAt.ts';
import type { Evidence } from '../../domain/ownership/evidence.ts';
import type { OwnershipEvent } from '../../domain/ownership/ownershipEvent.ts';
import type { Repos } from '../ports/repos.ts';

/** Further back nothing decides any more: the protection that it gave is kept on the record. */
const MOST_EVENTS = 50;
const MOST_FOLLOW_UPS = 200;
const MOST_VISITS = 50;

/** All that is on record about whose a customer is. Of a couple it is asked for both. */
export async function evidenceOf(
  repos: Pick<Repos, 'ownership' | 'followUps' | 'visits'>,
  customer: Customer,
): Promise<Evidence[]> {
  const events = (await repos.ownership.ofCustomer(customer.id, MOST_EVENTS)).reverse();
  const followUps = await repos.followUps.ofCustomer(customer.id, MOST_FOLLOW_UPS);
  const visits = await repos.visits.ofCustomer(customer.id, 'visit', MOST_VISITS);
  return [
    ...history(customer, events),
    // A visit is the owner's of then, whoever received it.
    ...visits.flatMap(({ at }): Evidence[] => {
      const memberId = ownerAt(customer, events, at);
      return memberId === NOBODY ? [] : [{ kind: 'visit', customerId: customer.id, at, memberId }];
    }),
    ...followUps.map(({ at, memberId, effective }): Evidence => ({
      kind: 'followUp',
      customerId: customer.id,
      at,
      memberId,
      effective,
    })),
  ];
}

function ownerAt(customer: Customer, events: readonly OwnershipEvent[], at: Date): string {
  const last = events.findLast((event) => event.at <= at);
  return last?.ownerId ?? events[0]?.ownerId ?? customer.ownerId;
}

/** The events of the history; a record that is older than its history begins with who registered it. */
function history(customer: Customer, events: readonly OwnershipEvent[]): Evidence[] {
  const first = events[0];
  const begun = first?.reason === 'registered';
  const firstOwner = begun ? first.ownerId : first === undefined ? customer.ownerId : customer.createdById;
  const registered: Evidence = {
    kind: 'registered',
    customerId: customer.id,
    at: claimedAt(customer),
    memberId: firstOwner,
    source: customer.source,
  };
  return [
    ...(firstOwner === NOBODY ? [] : [registered]),
    ...events.flatMap((event, index): Evidence[] =>
      event.reason === 'registered' ? [] : [evidence(event, events[index - 1]?.ownerId ?? firstOwner)],
    ),
  ];
}

function evidence(
  { customerId, at, ownerId, reason, protectedUntil }: OwnershipEvent,
  former: string,
): Evidence {
  return ownerId === NOBODY
    ? { kind: 'lost', customerId, at, memberId: former, reason }
    : { kind: 'given', customerId, at, memberId: ownerId, reason, until: protectedUntil };
}
