import type { Customer } from '../../domain/customer.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action } from '../chat/card.ts';
import { customerRef } from '../customers/customerRef.ts';
import { button } from '../replies.ts';

/** One button, one line: a difficulty with this customer goes to whoever leads (R3.2.3). */
export function problemButton(customer: Pick<Customer, 'ref'>, m: Messages): Action {
  const ref = customerRef(customer);
  return button(m, {
    id: `problem.raise.${ref}`,
    label: m.problem.button,
    command: 'problem.raise',
    input: { customer: ref, form: 'yes' },
  });
}
