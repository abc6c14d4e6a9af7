import { NOBODY, type Customer } from '../customer.ts';
import type { Plan } from '../followUp.ts';

/** Who of a list is to be planned for, and how many are left out and why. */
interface TeamPlans {
  readonly wanted: readonly Customer[];
  /** A contact is planned for them that comes no later. */
  readonly planned: number;
  /** Whose consultant cannot make the contact: he has left, or does something else by now. */
  readonly unowned: number;
}

/**
 * A manager's plans for all of a list (R3.2.1): everybody whose consultant can make the contact and for whom none is planned by
 * then, in the order of the list. Who is in the pool waits there for a consultant, and is no part of it. `open`: the open plans of these customers; `able`: ids of members who take plans.
 */
export function teamPlans(
  customers: readonly Customer[],
  open: readonly Pick<Plan, 'customerId' | 'at'>[],
  able: ReadonlySet<string>,
  at: Date,
): TeamPlans {
  const busy = new Set(open.filter((plan) => plan.at <= at).map(({ customerId }) => customerId));
  const given = customers.filter(({ ownerId }) => ownerId !== NOBODY);
  const owned = given.filter(({ ownerId }) => able.has(ownerId));
  const wanted = owned.filter(({ id }) => !busy.has(id));
  return { wanted, planned: owned.length - wanted.length, unowned: given.length - owned.length };
}
