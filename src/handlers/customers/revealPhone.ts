import type { Customer, CustomerPhone } from '../../domain/customer.ts';
import { displayPhone, maskPhone } from '../../domain/phone.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Block } from '../chat/card.ts';
import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import { button, refused } from '../replies.ts';
import { customerLabel } from './customerLabel.ts';
import { customerRef } from './customerRef.ts';
import { noteLookUp } from './lookUps/noteLookUp.ts';
import { oneCustomer } from './oneCustomer.ts';

/** Further phones that have buttons. */
const MOST_BUTTONS = 2;

const fields = { customer: field.lookup({ required: true }) };

/**
 * 号码: the full phones of the speaker's own customer, to him alone, with an audit row (R2.1.4). What was seen cannot be
 * taken back: no undo.
 */
export const revealPhone = defineCommand({
  name: 'phone.reveal',
  words: { zh: ['号码'], en: ['phone'] },
  allow: 'customer:reveal',
  fields,
  args: ['customer'],
  undo: 'none',
  async run(context) {
    const { m, repos, input } = context;
    const one = await oneCustomer(context, { command: 'phone.reveal', fields, input });
    if (!one.found) {
      return one.outcome;
    }
    const { customer } = one;
    context.about(customer);
    const ref = customerRef(customer);
    const label = customerLabel(customer, undefined);
    const phones = [...(await repos.customers.phones(customer.id))].sort(
      (a, b) => Number(b.primary) - Number(a.primary),
    );
    if (phones.length === 0) {
      return refused(m.customer.phoneNone(label), [ref]);
    }
    await noteLookUp(context, { kind: 'reveals', ref, customerId: customer.id });
    return {
      kind: 'reply',
      word: 'done',
      refs: [ref],
      audience: 'asker',
      card: {
        heading: m.customer.phoneHeading(label),
        blocks: [
          {
            kind: 'facts',
            items: phones.map((phone) => ({
              label: phoneTitle(phone, m),
              value: displayPhone(phone.number),
            })),
          },
          { kind: 'text', text: m.customer.phoneAudited },
          ...phoneButtons(customer, phones, m),
        ],
      },
    };
  },
});

function phoneTitle({ primary, label }: CustomerPhone, m: Messages): string {
  const title = primary ? m.customer.phonePrimary : m.customer.phoneOther;
  return label === null ? title : m.care.labelled(title, label);
}

/** Where there are several: which is to be the first, and which goes. */
function phoneButtons(customer: Customer, phones: readonly CustomerPhone[], m: Messages): Block[] {
  const ref = customerRef(customer);
  const items = phones
    .filter(({ primary }) => !primary)
    .slice(0, MOST_BUTTONS)
    .flatMap(({ id, number }) => [
      button(m, {
        id: `phone.first.${id}`,
        label: m.care.makeFirst(maskPhone(number)),
        command: 'customer.edit',
        input: { customer: ref, phone: number },
      }),
      button(m, {
        id: `phone.drop.${id}`,
        label: m.care.drop(maskPhone(number)),
        style: 'danger',
        command: 'customer.edit',
        input: { customer: ref, dropPhone: number },
      }),
    ]);
  return items.length === 0 ? [] : [{ kind: 'actions', items }];
}
