import type { Customer } from '../../domain/customer.ts';
import { may, type Role } from '../../domain/permissions.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action } from '../chat/card.ts';
import { button } from '../replies.ts';
import { problemButton } from '../problems/problemButton.ts';
import { backButton } from './backButton.ts';
import { customerRef } from './customerRef.ts';
import { fillButton } from './fillButton.ts';

/** What this role may do with a customer that it sees. */
export function customerActions(customer: Customer, role: Role, m: Messages): Action[] {
  const ref = customerRef(customer);
  const opening = { customer: ref, form: 'yes' };
  return [
    ...(may(role, 'followUp:log')
      ? [
          button(m, {
            id: `followUp.log.${ref}`,
            label: m.customer.logButton,
            style: 'primary',
            command: 'followUp.log',
            input: opening,
          }),
        ]
      : []),
    ...(may(role, 'plan:make')
      ? [
          button(m, {
            id: `plan.make.${ref}`,
            label: m.customer.planButton,
            command: 'plan.make',
            input: opening,
          }),
        ]
      : []),
    ...(may(role, 'customer:reveal')
      ? [
          button(m, {
            id: `phone.reveal.${ref}`,
            label: m.customer.phoneButton,
            command: 'phone.reveal',
            input: { customer: ref },
          }),
        ]
      : []),
    ...(may(role, 'customer:edit') ? [fillButton(customer, m)] : []),
    ...(may(role, 'customer:edit') && customer.state === 'lost' ? [backButton(customer, m)] : []),
    ...(may(role, 'followUp:log') ? [problemButton(customer, m)] : []),
  ];
}
