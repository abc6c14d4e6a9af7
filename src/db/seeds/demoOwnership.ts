import { NOBODY, type Customer } from '../../domain/customer.ts';
import type { OwnershipEvent } from '../../domain/ownership/ownershipEvent.ts';
import { policyOf } from '../../domain/policy/policies.ts';
import { OPENING_WEEK, openingCalendar } from '../../domain/time/calendar.ts';
import { endOfTerm } from '../../domain/time/term.ts';
import type { Duration } from '../../domain/values.ts';
import type { HistoryContext } from './demoHistory.ts';

const DAY_MS = 86_400_000;

/**
 * The day before the demo begins the manager has assigned everybody's customers anew, but for a few whose time had run out: their time runs out only when whoever
 * looks at the demo has had time to see the warnings (公海).
 */
export function demoOwnership(
  book: readonly { readonly customer: Customer }[],
  managerId: string,
  context: HistoryContext,
): OwnershipEvent[] {
  const at = assignedAt(context);
  return book
    .filter(({ customer }) => customer.enteredAt < at)
    .map(({ customer }) => {
      const pooled = pooledSince(customer, context);
      const event = { id: context.uuid(), customerId: customer.id, version: 1 };
      return pooled === undefined
        ? {
            ...event,
            at,
            ownerId: customer.ownerId,
            reason: 'assigned',
            protectedUntil: demoProtection(context),
            byId: managerId,
          }
        : {
            ...event,
            at: pooled,
            ownerId: NOBODY,
            reason: 'expired',
            protectedUntil: null,
            byId: customer.ownerId,
          };
    });
}

/** Customers of colleagues whom nobody plays, by reference, whose time ran out: how many days ago. */
const POOLED: ReadonlyMap<number, number> = new Map([
  [10, 2],
  [18, 4],
  [19, 5],
  [24, 6],
  [31, 9],
]);
/** Nobody's time runs out sooner. */
const LEAST_KNOWN_DAYS = 20;

/** When a customer of the demo went to the pool; undefined for all the others. */
export function pooledSince(
  { ref, firstContactAt }: Customer,
  { now }: Pick<HistoryContext, 'now'>,
): Date | undefined {
  const days = POOLED.get(ref);
  const known = (now.getTime() - firstContactAt.getTime()) / DAY_MS;
  return days === undefined || known < LEAST_KNOWN_DAYS ? undefined : new Date(now.getTime() - days * DAY_MS);
}

/** Tells of what was done with these customers whether it was before their time ran out. */
export function beforePool(
  customers: readonly Customer[],
  context: Pick<HistoryContext, 'now'>,
): (done: { readonly customerId: string | null; readonly at: Date }) => boolean {
  const ends = new Map(customers.map((customer) => [customer.id, pooledSince(customer, context)]));
  return ({ customerId, at }) => {
    const end = customerId === null ? undefined : ends.get(customerId);
    return end === undefined || at < end;
  };
}

/** Until when they are protected by that. */
export function demoProtection(context: Pick<HistoryContext, 'now' | 'zone'>): Date {
  return endOfTerm(
    assignedAt(context),
    policyOf('ownership.given').default as Duration,
    openingCalendar({ zone: context.zone, week: OPENING_WEEK }),
  );
}

function assignedAt({ now }: Pick<HistoryContext, 'now'>): Date {
  return new Date(now.getTime() - DAY_MS);
}
