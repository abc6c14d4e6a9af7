import type { Customer } from '../customer.ts';

/** Who of a list is invited, and how many are left out and why. */
interface Invitees {
  readonly wanted: readonly Customer[];
  /** They are invited already. */
  readonly invited: number;
  /** Nobody who could ask them has them: they are in the pool, or their consultant has left. */
  readonly unowned: number;
}

/**
 * Whom a list invites, in its order: customers of the event's project whom somebody can ask, once each. `invited`: ids of the customers
 * invited so far; `able`: ids of members who deal with customers.
 */
export function invitees(
  customers: readonly Customer[],
  projectId: string,
  invited: ReadonlySet<string>,
  able: ReadonlySet<string>,
): Invitees {
  const own = customers.filter(
    (one) => one.projectId === projectId && one.mergedIntoId === null && one.state !== 'lost',
  );
  const owned = own.filter(({ ownerId }) => able.has(ownerId));
  const wanted = owned.filter(({ id }) => !invited.has(id));
  return { wanted, invited: owned.length - wanted.length, unowned: own.length - owned.length };
}
