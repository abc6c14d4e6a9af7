import type { Customer } from '../../domain/customer.ts';
import { clockOf, dayOf } from '../../domain/time/day.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Action } from '../chat/card.ts';
import { customerRef } from '../customers/customerRef.ts';
import type { Reading } from '../doing.ts';
import { button } from '../replies.ts';

/** The next contact, proposed and not planned: nobody gets a reminder that he did not ask for. */
export function planButton(
  { m, now, zone }: Pick<Reading, 'm' | 'now' | 'zone'>,
  customer: Customer,
  at: Date,
): Action {
  return button(m, {
    id: 'plan.make.proposed',
    label: m.followUp.proposeButton(dateTime(at, zone, now, m)),
    style: 'primary',
    command: 'plan.make',
    input: { customer: customerRef(customer), at: `${dayOf(at, zone)} ${clockOf(at, zone)}` },
  });
}
