import type { Customer } from '../../../domain/customer.ts';
import { CUSTOMER_FIELD_NAMES } from '../../../domain/customers/customerFieldNames.ts';
import { mergedRecord } from '../../../domain/customers/mergedRecord.ts';
import { maskPhone } from '../../../domain/phone.ts';
import type { Messages } from '../../../i18n/messages.ts';
import type { Block } from '../../chat/card.ts';
import type { Outcome } from '../../chat/outcome.ts';
import type { Reading } from '../../doing.ts';
import { button } from '../../replies.ts';
import { detailLabel } from '../customerFacts.ts';
import { customerLabel } from '../customerLabel.ts';
import { customerRef } from '../customerRef.ts';
import { detailText } from '../detailText.ts';
import { phoneNumbers } from '../phoneNumbers.ts';
import type { Hung } from './whatHangs.ts';

/** What was looked at when the question was asked: an answer to an older one asks again. */
export function versionsOf(keep: Customer, from: Customer): string {
  return `${keep.version}.${from.version}`;
}

/** Shows what the merged record will say, field by field, before anything happens. */
export async function mergeQuestion(
  at: Reading,
  keep: Customer,
  from: Customer,
  hung: Hung,
  changed: boolean,
): Promise<Outcome> {
  const { m } = at;
  const { mergeColumns: columns } = m.care;
  const refs = [customerRef(keep), customerRef(from)] as const;
  const labels = [customerLabel(keep, undefined), customerLabel(from, undefined)] as const;
  const blocks: Block[] = [
    ...(changed ? [{ kind: 'text' as const, text: m.care.mergeMeanwhile }] : []),
    {
      kind: 'table',
      columns: [columns.field, `${columns.keep} ${refs[0]}`, `${columns.from} ${refs[1]}`, columns.result],
      rows: [...detailRows(keep, from, m), ...(await otherRows(at, keep, from))],
    },
    {
      kind: 'text',
      text: m.care.mergeMoves(hung.followUp.length, hung.plan.length, hung.customerPhone.length),
    },
    {
      kind: 'actions',
      items: [
        button(m, {
          id: 'customer.merge.sure',
          label: m.care.mergeSure,
          style: 'danger',
          command: 'customer.merge',
          input: { keep: refs[0], from: refs[1], sure: 'yes', versions: versionsOf(keep, from) },
        }),
        button(m, {
          id: 'customer.merge.swap',
          label: m.care.mergeSwap,
          command: 'customer.merge',
          input: { keep: refs[1], from: refs[0] },
        }),
      ],
    },
  ];
  return {
    kind: 'reply',
    word: 'confirm',
    refs,
    card: { heading: m.care.mergeQuestion(labels[1], labels[0]), blocks },
  };
}

function detailRows(keep: Customer, from: Customer, m: Messages): string[][] {
  const after = { ...keep, ...mergedRecord(keep, from) };
  return CUSTOMER_FIELD_NAMES.flatMap((name) => {
    const [own, other, result] = [keep, from, after].map(
      (record) => detailText(name, record, m) ?? m.customer.blank,
    ) as [string, string, string];
    return own === other ? [] : [[detailLabel(name, m), own, other, result]];
  });
}

/** Whose he is, how far he has come, and his phones. */
async function otherRows({ m, repos }: Reading, keep: Customer, from: Customer): Promise<string[][]> {
  const after = { ...keep, ...mergedRecord(keep, from) };
  const [owner, other] = [await repos.members.byId(keep.ownerId), await repos.members.byId(from.ownerId)];
  const own = owner?.name ?? m.customer.nobody;
  const phones = [await phoneNumbers(repos, keep.id), await phoneNumbers(repos, from.id)].map((numbers) =>
    numbers.map(maskPhone),
  );
  const text = (numbers: readonly string[]): string =>
    numbers.length === 0 ? m.customer.noPhone : numbers.join(m.common.listSeparator);
  const [first = [], second = []] = phones;
  return [
    [m.customer.owner, own, other?.name ?? m.customer.nobody, own],
    [m.customer.state, m.words.state[keep.state], m.words.state[from.state], m.words.state[after.state]],
    [m.customer.phones, text(first), text(second), text([...first, ...second])],
  ];
}
