import { without } from '../../domain/without.ts';
import { defineCommand } from '../command.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { oneCustomer } from '../customers/oneCustomer.ts';
import { field } from '../field.ts';
import { textCard } from '../replies.ts';
import { unknownFiles } from '../unknownFiles.ts';
import { recordFields } from './logFields.ts';
import { loggedReply } from './loggedReply.ts';
import { photosGone } from './photosGone.ts';
import { saysNothing } from './saysNothing.ts';

const fields = { customer: field.lookup({ required: true }), ...recordFields };

/** 跟进: a contact that was made (R3.2.3). It settles the plan that asked for it and plans or proposes the next. */
export const logFollowUp = defineCommand({
  name: 'followUp.log',
  words: { zh: ['跟进'], en: ['log'] },
  allow: 'followUp:log',
  fields,
  args: ['customer', 'method', 'content'],
  undo: 'restore',
  async look({ input, deps }) {
    return await unknownFiles(deps.files, input.photos);
  },
  async run(context) {
    const { input, m, looked: gone } = context;
    if (gone.length > 0) {
      return photosGone(m, input, gone);
    }
    const one = await oneCustomer(context, { command: 'followUp.log', fields, input });
    if (!one.found) {
      return one.outcome;
    }
    const { customer } = one;
    const said = without(input, ['customer']);
    if (saysNothing(said)) {
      context.about(customer);
      return {
        kind: 'needInput',
        prefill: { ...said, customer: customerRef(customer) },
        errors: { content: m.followUp.sayWhat },
        card: textCard(m.followUp.sayWhatFor(customerLabel(customer, undefined))),
      };
    }
    return await loggedReply(context, customer, said, undefined);
  },
});
