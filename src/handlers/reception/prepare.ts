import { defineCommand } from '../command.ts';
import { customerRef } from '../customers/customerRef.ts';
import { oneCustomer } from '../customers/oneCustomer.ts';
import { field } from '../field.ts';
import { done } from '../replies.ts';
import { loadPreparation } from './loadPreparation.ts';
import { preparationCard } from './preparationCard.ts';

const fields = { customer: field.lookup({ required: true }) };

/** 准备: what one should know and have ready before a customer comes (R3.1.1). It only reads: nothing to undo. */
export const prepareVisit = defineCommand({
  name: 'visit.prepare',
  words: { zh: ['准备'], en: ['preparation'] },
  allow: 'customer:read',
  fields,
  args: ['customer'],
  undo: 'none',
  async run(context) {
    const { input, m, now, zone, repos } = context;
    const one = await oneCustomer(context, { command: 'visit.prepare', fields, input });
    if (!one.found) {
      return one.outcome;
    }
    const { customer } = one;
    context.about(customer);
    const plan = (await repos.plans.openOfCustomer(customer.id)).find(({ purpose }) => purpose === 'visit');
    const preparation = await loadPreparation(repos, customer, plan, now);
    return done(preparationCard({ ...preparation, m, now, zone }), [customerRef(customer)]);
  },
});
