import { NOBODY, type Customer } from '../../domain/customer.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Outcome } from '../chat/outcome.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { oneCustomer } from '../customers/oneCustomer.ts';
import type { Doing } from '../doing.ts';
import { heldUnit } from '../holds/heldUnit.ts';
import { projectsApart } from '../holds/projectsApart.ts';
import { refused } from '../replies.ts';

type UnitForCustomer =
  | {
      readonly found: true;
      readonly unit: Unit;
      readonly customer: Customer;
      /** A-1-1502, C12 */
      readonly refs: readonly string[];
    }
  | { readonly found: false; readonly outcome: Outcome };

/** The one unit and the one customer that a deal is about, of one project; a customer whom nobody has sells nobody. */
export async function unitForCustomer(
  context: Doing,
  asking: Parameters<typeof heldUnit>[1] & Parameters<typeof oneCustomer>[1],
): Promise<UnitForCustomer> {
  const { m } = context;
  const meant = await heldUnit(context, asking);
  if (!meant.found) {
    return meant;
  }
  const one = await oneCustomer(context, asking);
  if (!one.found) {
    return one;
  }
  const { unit } = meant;
  const { customer } = one;
  context.about(customer);
  const refs = [unit.key, customerRef(customer)];
  const no =
    customer.ownerId === NOBODY
      ? refused(m.deal.ofNobody(customerLabel(customer, undefined)), refs)
      : projectsApart(context, unit, customer);
  return no === undefined ? { found: true, unit, customer, refs } : { found: false, outcome: no };
}
