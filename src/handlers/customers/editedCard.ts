import type { Customer } from '../../domain/customer.ts';
import { CUSTOMER_FIELD_NAMES } from '../../domain/customers/customerFieldNames.ts';
import { maskPhone } from '../../domain/phone.ts';
import { sameValue } from '../../domain/sameValue.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Block, Card, Fact } from '../chat/card.ts';
import { detailLabel } from './customerFacts.ts';
import { customerLabel } from './customerLabel.ts';
import { customerRef } from './customerRef.ts';
import { detailText } from './detailText.ts';
import type { SpouseChange } from './spouseChange.ts';
import type { PhoneChange } from './phoneChange.ts';
import { undoButton } from './undoButton.ts';

interface Edited {
  readonly m: Messages;
  readonly now: Date;
  readonly zone: string;
  readonly before: Customer;
  readonly after: Customer;
  readonly change: PhoneChange;
  readonly spouse: SpouseChange | undefined;
}

/** What changed, before and after, and what became of the earlier phones. */
export function editedCard(of: Edited): Card {
  const { m, now, before, after, change } = of;
  const blocks: Block[] = [
    { kind: 'facts', items: [...details(of), ...phoneFacts(change, m), ...spouseFacts(of)] },
  ];
  const text = phoneText(of);
  if (text !== undefined) {
    blocks.push({ kind: 'text', text });
  }
  blocks.push({ kind: 'actions', items: [undoButton(m, customerRef(before), now)] });
  return { heading: m.customer.edited(customerLabel(after, undefined)), blocks };
}

function details({ m, now, zone, before, after }: Edited): Fact[] {
  const changed = CUSTOMER_FIELD_NAMES.filter((name) => !sameValue(before[name], after[name])).map(
    (name) => ({
      label: detailLabel(name, m),
      value: m.customer.change(
        detailText(name, before, m) ?? m.customer.blank,
        detailText(name, after, m) ?? m.customer.blank,
      ),
    }),
  );
  const state =
    before.state === after.state
      ? []
      : [
          {
            label: m.customer.state,
            value: m.customer.change(m.words.state[before.state], m.words.state[after.state]),
          },
        ];
  return sameValue(before.firstContactAt, after.firstContactAt)
    ? [...state, ...changed]
    : [
        ...state,
        ...changed,
        {
          label: detailLabel('firstContactAt', m),
          value: m.customer.change(
            dateTime(before.firstContactAt, zone, now, m),
            dateTime(after.firstContactAt, zone, now, m),
          ),
        },
      ];
}

function phoneFacts({ phones }: PhoneChange, m: Messages): Fact[] {
  return phones
    .filter(({ held }) => held === undefined)
    .map(({ number, label }) => ({
      label: m.customer.newPhone,
      value: labelled(maskPhone(number), label, m),
    }));
}

/** What became of the phones that were there, and which is the first now. */
function phoneText({ m, change }: Edited): string | undefined {
  const { phones, dropped } = change;
  const first = phones.find(({ primary }) => primary);
  const kept = phones.flatMap(({ held, number }) => (held === undefined ? [] : [maskPhone(number)]));
  const lines = [
    ...(dropped === undefined ? [] : [m.care.phoneDropped(maskPhone(dropped.number))]),
    ...(first === undefined || first.held?.primary === true ? [] : [firstText(first, kept, m)]),
    ...phones.flatMap(({ held, number, label }) =>
      held !== undefined && label !== null && held.label !== label
        ? [labelled(maskPhone(number), label, m)]
        : [],
    ),
  ];
  return lines.length === 0 ? undefined : lines.join('\n');
}

function firstText(
  { held, number }: PhoneChange['phones'][number],
  kept: readonly string[],
  m: Messages,
): string {
  if (held !== undefined) {
    return m.customer.phonePreferred(maskPhone(number));
  }
  return kept.length === 0
    ? m.customer.phoneAddedFirst
    : m.customer.phoneAdded(kept.join(m.common.listSeparator));
}

function labelled(phone: string, label: string | null, m: Messages): string {
  return label === null ? phone : m.care.labelled(phone, label);
}

function spouseFacts({ m, spouse }: Edited): Fact[] {
  const label = (customer: Customer | null | undefined): string =>
    customer == null ? m.customer.blank : customerLabel(customer, undefined);
  return spouse === undefined
    ? []
    : [{ label: m.care.spouse, value: m.customer.change(label(spouse.former), label(spouse.other)) }];
}
