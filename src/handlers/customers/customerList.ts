import type { Customer } from '../../domain/customer.ts';
import { maskPhone } from '../../domain/phone.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action, Block, Card } from '../chat/card.ts';
import { button } from '../replies.ts';
import { customerRef } from './customerRef.ts';

/** Rows of a list; a reader who needs more says more. */
export const LIST_ROWS = 10;
const LIST_BUTTONS = 5;

/** Several customers as a table, with a button for each of the first ones. */
export function customerList(of: {
  readonly m: Messages;
  readonly now: Date;
  readonly zone: string;
  readonly heading: string;
  readonly customers: readonly Customer[];
  readonly phones: ReadonlyMap<string, string>;
  /** Goes on with the list. */
  readonly more: readonly Action[];
}): Card {
  const { m, now, zone } = of;
  const rows = of.customers.slice(0, LIST_ROWS);
  const { columns } = m.customer;
  const blocks: Block[] = [
    {
      kind: 'table',
      columns: [columns.customer, columns.phone, columns.level, columns.state, columns.lastFollowUp],
      rows: rows.map((one) => [
        `${customerRef(one)} ${one.name}`,
        masked(of.phones.get(one.id), m),
        one.level ?? m.common.none,
        m.words.state[one.state],
        one.lastFollowUpAt === null ? m.common.none : dateTime(one.lastFollowUpAt, zone, now, m),
      ]),
    },
  ];
  if (of.customers.length > LIST_ROWS) {
    blocks.push({ kind: 'text', text: m.customer.severalMore(LIST_ROWS) });
  }
  blocks.push({
    kind: 'actions',
    items: [
      ...rows.slice(0, LIST_BUTTONS).map((one) =>
        button(m, {
          id: `customer.find.${customerRef(one)}`,
          label: `${customerRef(one)} ${one.name}`,
          command: 'customer.find',
          input: { query: customerRef(one) },
        }),
      ),
      ...of.more,
    ],
  });
  return { heading: of.heading, blocks };
}

function masked(phone: string | undefined, m: Messages): string {
  return phone === undefined ? m.customer.noPhone : maskPhone(phone);
}
