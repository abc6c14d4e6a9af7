import type { Customer } from '../../domain/customer.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action } from '../chat/card.ts';
import { button } from '../replies.ts';
import { customerRef } from './customerRef.ts';

/** Opens the customer's own form with what is known already. */
export function fillButton(customer: Customer, m: Messages): Action {
  return button(m, {
    id: `customer.fill.${customerRef(customer)}`,
    label: m.customer.fill,
    command: 'customer.edit',
    input: { customer: customerRef(customer), form: 'yes' },
  });
}
