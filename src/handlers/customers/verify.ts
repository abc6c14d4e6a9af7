import { CUSTOMER_FIELD_NAMES } from '../../domain/customers/customerFieldNames.ts';
import { without } from '../../domain/without.ts';
import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import { textCard } from '../replies.ts';
import { customerLabel } from './customerLabel.ts';
import { customerRef } from './customerRef.ts';
import { oneCustomer } from './oneCustomer.ts';
import { verifiedReply } from './verifiedReply.ts';
import { verifyCard } from './verifyCard.ts';

const fields = {
  customer: field.lookup({ required: true }),
  ok: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
  wrong: field.choices('customerField', ['phone', ...CUSTOMER_FIELD_NAMES]),
  /** Set by the form itself. */
  opened: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
};

/**
 * 核实: the periodic call-back that looks whether a record is right (R2.1.3). What was wrong counts against the accuracy of
 * whose customer it is, and is corrected afterwards like anything else.
 */
export const verifyCustomer = defineCommand({
  name: 'customer.verify',
  words: { zh: ['核实'], en: ['verify'] },
  allow: 'customer:edit',
  fields,
  args: ['customer', 'ok'],
  undo: 'restore',
  async run(context) {
    const { input, m } = context;
    const one = await oneCustomer(context, {
      command: 'customer.verify',
      fields,
      input: without(input, ['opened']),
    });
    if (!one.found) {
      return one.outcome;
    }
    const { customer } = one;
    context.about(customer);
    const { wrong = [] } = input;
    if (wrong.length > 0) {
      return await verifiedReply(context, customer, wrong);
    }
    if (input.ok === 'yes') {
      return await verifiedReply(context, customer, []);
    }
    return input.ok === undefined
      ? await verifyCard(context, customer)
      : {
          kind: 'needInput',
          prefill: { customer: customerRef(customer), ok: 'no', opened: 'yes' },
          errors: input.opened === 'yes' ? { wrong: m.care.verifyWhichNeeded } : {},
          card: textCard(m.care.verifyWhich(customerLabel(customer, undefined))),
        };
  },
});
