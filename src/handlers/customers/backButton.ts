import type { Customer } from '../../domain/customer.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action } from '../chat/card.ts';
import { button } from '../replies.ts';
import { customerRef } from './customerRef.ts';

/** Takes up a lost customer again, in the state that he was lost in. */
export function backButton(customer: Customer, m: Messages): Action {
  const ref = customerRef(customer);
  return button(m, {
    id: `customer.back.${ref}`,
    label: m.care.back,
    command: 'customer.edit',
    input: { customer: ref, state: customer.lostFrom ?? 'prospect' },
  });
}
