import type { Customer } from '../../domain/customer.ts';
import type { Fit } from '../../domain/matching/fit.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action, Option } from '../chat/card.ts';
import { customerRef } from '../customers/customerRef.ts';
import { button } from '../replies.ts';
import { unitLine } from '../units/unitLine.ts';

/** 预留: which of these units; for this customer, or it is asked for whom. */
export function holdSelect(fits: readonly Fit[], m: Messages, customer?: Customer): Action {
  return button(m, {
    id: 'match.hold',
    label: m.match.hold,
    style: 'primary',
    command: 'hold.make',
    input: customer === undefined ? { form: 'yes' } : { customer: customerRef(customer) },
    options: optionsOf(fits, m),
    takes: 'unit',
  });
}

/** 不感兴趣: in which of these units the customer is not. */
export function dislikeSelect(fits: readonly Fit[], m: Messages, customer: Customer): Action {
  return button(m, {
    id: 'match.dislike',
    label: m.match.dislike,
    command: 'unit.match',
    input: { customer: customerRef(customer), say: 'no' },
    options: optionsOf(fits, m),
    takes: 'unit',
  });
}

function optionsOf(fits: readonly Fit[], m: Messages): Option[] {
  return fits.map(({ unit }) => ({ value: unit.key, label: unitLine(unit, m) }));
}
