import type { Customer, CustomerPhone } from '../../domain/customer.ts';
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
import type { PhoneChange } from './phoneChange.ts';
import { undoButton } from './undoButton.ts';

interface Edited {
  readonly m: Messages;
  readonly now: Date;
  readonly zone: string;
  readonly before: Customer;
  readonly after: Customer;
  /** As they were before. */
  readonly phones: readonly CustomerPhone[];
  readonly change: PhoneChange;
}

/** What changed, before and after, and what became of the earlier phones. */
export function editedCard(of: Edited): Card {
  const { m, now, before, after, change } = of;
  const blocks: Block[] = [{ kind: 'facts', items: [...details(of), ...phoneFacts(change, m)] }];
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
  return sameValue(before.firstContactAt, after.firstContactAt)
    ? changed
    : [
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

function phoneFacts(change: PhoneChange, m: Messages): Fact[] {
  return change.kind === 'added' ? [{ label: m.customer.newPhone, value: maskPhone(change.number) }] : [];
}

function phoneText({ m, phones, change }: Edited): string | undefined {
  switch (change.kind) {
    case 'none':
      return undefined;
    case 'preferred':
      return m.customer.phonePreferred(maskPhone(change.number));
    case 'added':
      return phones.length === 0
        ? m.customer.phoneAddedFirst
        : m.customer.phoneAdded(phones.map((phone) => maskPhone(phone.number)).join(m.common.listSeparator));
  }
}
