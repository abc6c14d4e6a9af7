import type { Customer } from '../../domain/customer.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action } from '../chat/card.ts';
import { button } from '../replies.ts';
import { customerRef } from './customerRef.ts';

/** Right or not: one press each. `suffix` keeps the ids apart where a card has several. */
export function verifyButtons(customer: Pick<Customer, 'ref'>, m: Messages, suffix = ''): Action[] {
  const input = { customer: customerRef(customer) };
  return [
    button(m, {
      id: `customer.verify.ok${suffix}`,
      label: m.care.verifyOk,
      style: 'primary',
      command: 'customer.verify',
      input: { ...input, ok: 'yes' },
    }),
    button(m, {
      id: `customer.verify.wrong${suffix}`,
      label: m.care.verifyWrong,
      command: 'customer.verify',
      input: { ...input, ok: 'no' },
    }),
  ];
}
