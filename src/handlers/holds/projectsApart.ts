import type { Customer } from '../../domain/customer.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Outcome } from '../chat/outcome.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import type { Reading } from '../doing.ts';
import { refused } from '../replies.ts';

/** What to answer where a unit and a customer are not of one project; undefined where they are. */
export function projectsApart({ m }: Reading, unit: Unit, customer: Customer): Outcome | undefined {
  return unit.projectId === customer.projectId
    ? undefined
    : refused(m.hold.projectsApart(customerLabel(customer, undefined), unit.key), [
        unit.key,
        customerRef(customer),
      ]);
}
