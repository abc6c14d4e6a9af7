import type { Customer } from '../../domain/customer.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action } from '../chat/card.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { button } from '../replies.ts';

/** 荐房: to which of these customers. */
export function matchSelect(customers: readonly Customer[], m: Messages): Action {
  return button(m, {
    id: 'match.for',
    label: m.match.matchFor,
    command: 'unit.match',
    options: customers.map((customer) => ({
      value: customerRef(customer),
      label: customerLabel(customer, undefined),
    })),
    takes: 'customer',
  });
}
