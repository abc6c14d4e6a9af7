import type { Customer } from '../../domain/customer.ts';
import type { Completeness } from '../../domain/customers/missingDetails.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Block, Card } from '../chat/card.ts';
import { detailFacts, detailLabel, phonesFact } from './customerFacts.ts';
import { customerLabel } from './customerLabel.ts';
import { customerRef } from './customerRef.ts';
import { fillButton } from './fillButton.ts';
import { undoButton } from './undoButton.ts';

/** What was understood and stored, what is still missing, and whether it was entered in time. */
export function registeredCard(of: {
  readonly m: Messages;
  readonly now: Date;
  readonly zone: string;
  readonly customer: Customer;
  readonly phone: string | undefined;
  readonly ownerName: string;
  readonly completeness: Completeness;
}): Card {
  const { m, now, zone, customer, completeness } = of;
  const due = dateTime(customer.entryDueAt, zone, now, m);
  const blocks: Block[] = [
    {
      kind: 'facts',
      items: [
        phonesFact(of.phone === undefined ? [] : [of.phone], m),
        ...detailFacts(customer, m, ['name']),
        { label: m.customer.owner, value: of.ownerName },
        {
          label: detailLabel('firstContactAt', m),
          value: dateTime(customer.firstContactAt, zone, now, m),
        },
        {
          label: m.customer.entry,
          value: customer.enteredLate ? m.customer.entryLate(due) : m.customer.entryOnTime(due),
        },
        {
          label: m.customer.completenessLabel,
          value: m.customer.completeness(completeness.filled, completeness.of),
        },
      ],
    },
  ];
  if (completeness.missing.length > 0) {
    const labels = completeness.missing.map((name) => detailLabel(name, m));
    blocks.push({ kind: 'text', text: m.customer.missing(labels.join(m.common.listSeparator)) });
  }
  blocks.push({
    kind: 'actions',
    items: [fillButton(customer, m), undoButton(m, customerRef(customer), now)],
  });
  return { heading: m.customer.registered(customerLabel(customer, undefined)), blocks };
}
