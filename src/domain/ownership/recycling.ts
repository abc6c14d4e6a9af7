import { NOBODY, type Customer, type CustomerLevel, type PoolWarning } from '../customer.ts';
import type { Calendar } from '../time/calendar.ts';
import { endOfTerm } from '../time/term.ts';
import type { Duration } from '../values.ts';

/** How a project lets customers go to the pool (公海规则). Each is a policy of its own. */
export interface PoolRules {
  /** So long before it the owner is told first: nobody loses a customer that he was not told of so long before. */
  readonly warnFirst: Duration;
  /** And for the last time. */
  readonly warnLast: Duration;
  /** Days that a level is left with its owner after the protection has ended. */
  readonly grace: Readonly<Record<CustomerLevel, number | 'never'>>;
  /** While the owner keeps trying, so long after each attempt, it is the manager who decides. */
  readonly forfeit: Duration;
  /** The opening hours of the sales office. */
  readonly calendar: Calendar;
}

export type RecycleStep =
  | { readonly do: 'nothing' }
  /** The owner is to be told that the customer may go from `poolAt` on. */
  | { readonly do: 'warn'; readonly warning: PoolWarning; readonly poolAt: Date }
  | { readonly do: 'pool' };

type Kept = Pick<Customer, 'protectedUntil' | 'lastFollowUpAt' | 'level' | 'poolAt' | 'poolWarned'>;

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** The rules are applied once a day. */
const ROUND_MS = DAY_MS;

/**
 * From when on the rules look at a customer: the end of his protection, the entry where it was never settled. Null for whom
 * they never take from anybody: in the pool already, bought, lost or merged.
 */
export function poolFrom(
  customer: Pick<Customer, 'ownerId' | 'state' | 'mergedIntoId' | 'protectedUntil' | 'enteredAt'>,
): Date | null {
  return recyclable(customer) ? (customer.protectedUntil ?? customer.enteredAt) : null;
}

/** Whether the rules may take a customer from his owner at all. */
export function recyclable({
  ownerId,
  state,
  mergedIntoId,
}: Pick<Customer, 'ownerId' | 'state' | 'mergedIntoId'>): boolean {
  return (
    ownerId !== NOBODY && (mergedIntoId ?? null) === null && (state === 'prospect' || state === 'visited')
  );
}

/**
 * When a customer is due to leave his owner: the protection (of a couple whichever is longer) and the days of his level are
 * over, and nobody has tried for the term of forfeit. Undefined where never. An unrated customer goes with B.
 */
export function dueForPool(
  customer: Kept,
  spouse: Pick<Customer, 'protectedUntil' | 'lastFollowUpAt'> | undefined,
  rules: PoolRules,
): Date | undefined {
  const grace = rules.grace[customer.level ?? 'B'];
  if (grace === 'never' || customer.protectedUntil === null) {
    return undefined;
  }
  const ends = [customer, ...(spouse === undefined ? [] : [spouse])].flatMap(
    ({ protectedUntil, lastFollowUpAt }) => [
      ...(protectedUntil === null ? [] : [protectedUntil.getTime() + grace * DAY_MS]),
      ...(lastFollowUpAt === null
        ? []
        : [endOfTerm(lastFollowUpAt, rules.forfeit, rules.calendar).getTime()]),
    ],
  );
  return new Date(Math.max(...ends));
}

/**
 * What the round of `now` does with a customer: nothing, the first or the last warning, or the pool. What was told is kept:
 * nobody goes before `poolAt`, and without both warnings nobody goes, however late a round comes. `due` from `dueForPool`.
 */
export function recycleStep(customer: Kept, due: Date | undefined, rules: PoolRules, now: Date): RecycleStep {
  if (due === undefined || due.getTime() > now.getTime() + lengthOf(rules.warnFirst)) {
    return { do: 'nothing' };
  }
  const told = customer.poolAt !== null && customer.poolAt >= due ? customer.poolAt : undefined;
  if (told === undefined || customer.poolWarned === null) {
    const first = lengthOf(rules.warnFirst) > lengthOf(rules.warnLast);
    const poolAt = later(due, now.getTime() + Math.max(lengthOf(rules.warnFirst), lengthOf(rules.warnLast)));
    return { do: 'warn', warning: first ? 'first' : 'last', poolAt };
  }
  if (customer.poolWarned === 'last') {
    return told <= now ? { do: 'pool' } : { do: 'nothing' };
  }
  const reach = now.getTime() + Math.max(lengthOf(rules.warnLast), ROUND_MS);
  return told.getTime() > reach
    ? { do: 'nothing' }
    : { do: 'warn', warning: 'last', poolAt: later(told, now.getTime() + lengthOf(rules.warnLast)) };
}

function later(a: Date, b: number): Date {
  return new Date(Math.max(a.getTime(), b));
}

/** Milliseconds by the clock: warnings are counted in days and hours only. */
function lengthOf({ amount, unit }: Duration): number {
  return amount * (unit === 'hour' ? HOUR_MS : DAY_MS);
}
