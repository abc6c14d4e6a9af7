import { NOBODY, type Customer } from '../../domain/customer.ts';
import type { Unit } from '../../domain/unit.ts';
import type { DemoStaff } from './demoCompany.ts';
import { NAMED } from './demoCustomers.ts';

/**
 * Who of the demo may buy one of these units: customers of colleagues whom nobody plays, none that the documentation speaks of and none of
 * `taken`, who have something running already.
 */
export function demoBuyers(of: {
  readonly units: readonly Unit[];
  readonly customers: readonly Customer[];
  readonly staff: readonly DemoStaff[];
  readonly taken: ReadonlySet<string>;
}): Customer[] {
  const unplayed = new Set(of.staff.filter(({ person }) => !person.played).map(({ member }) => member.id));
  return of.customers.filter(
    ({ id, ref, ownerId, projectId }) =>
      unplayed.has(ownerId) &&
      ownerId !== NOBODY &&
      !of.taken.has(id) &&
      projectId === of.units[0]?.projectId &&
      NAMED.every((named) => named.ref !== ref),
  );
}
