import { displayPhone } from '../../domain/phone.ts';
import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import { refused } from '../replies.ts';
import { customerLabel } from './customerLabel.ts';
import { customerRef } from './customerRef.ts';
import { oneCustomer } from './oneCustomer.ts';

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
    const { m, repos, work, input } = context;
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
    work.note(`phone of ${ref} (${customer.id}) shown`);
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
              label: phone.primary ? m.customer.phonePrimary : m.customer.phoneOther,
              value: displayPhone(phone.number),
            })),
          },
          { kind: 'text', text: m.customer.phoneAudited },
        ],
      },
    };
  },
});
