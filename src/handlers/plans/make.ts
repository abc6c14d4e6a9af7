import { CONTACT_METHODS, PLAN_PURPOSES } from '../../domain/followUp.ts';
import { defineCommand } from '../command.ts';
import { customerRef } from '../customers/customerRef.ts';
import { oneCustomer } from '../customers/oneCustomer.ts';
import { field } from '../field.ts';
import { done } from '../replies.ts';
import { assigneeOf } from './assigneeOf.ts';
import { madeCard } from './madeCard.ts';
import { planRef } from './planRef.ts';
import { writePlan } from './writePlan.ts';

const fields = {
  customer: field.lookup({ required: true }),
  at: field.dateTime({ required: true, future: true }),
  method: field.choice('method', CONTACT_METHODS),
  goal: field.text({ max: 200 }),
  assignee: field.person(),
  /** Whether the customer is to be contacted, or comes. */
  purpose: field.choice('planPurpose', PLAN_PURPOSES),
};

/** 计划: the next contact (R3.2.1). Its reminder goes to the assignee, never to the maker. */
export const makePlan = defineCommand({
  name: 'plan.make',
  words: { zh: ['计划'], en: ['plan'] },
  allow: 'plan:make',
  fields,
  args: ['customer', 'at', 'method', 'goal'],
  undo: 'restore',
  async run(context) {
    const { input, m, now, zone, work } = context;
    const one = await oneCustomer(context, { command: 'plan.make', fields, input });
    if (!one.found) {
      return one.outcome;
    }
    const { customer } = one;
    context.about(customer);
    const assignee = await assigneeOf(context, customer, input.assignee);
    if (!assignee.ok) {
      return assignee.outcome;
    }
    const plan = await writePlan(context, customer, {
      at: input.at.at,
      method: input.method ?? null,
      goal: input.goal ?? null,
      assigneeId: assignee.member.id,
      purpose: input.purpose ?? 'contact',
    });
    // A plan hangs on its customer: whoever would take the customer back must notice it.
    await work.update('customer', customer, {});
    const card = madeCard({ m, now, zone, plan, customer, assigneeName: assignee.member.name });
    return done(card, [customerRef(customer), planRef(plan)]);
  },
});
