import { defineCommand } from '../command.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { field } from '../field.ts';
import { recordFields } from '../followUps/logFields.ts';
import { loggedReply } from '../followUps/loggedReply.ts';
import { photosGone } from '../followUps/photosGone.ts';
import { saysNothing } from '../followUps/saysNothing.ts';
import { textCard } from '../replies.ts';
import { unknownFiles } from '../unknownFiles.ts';
import { ownPlan } from './ownPlan.ts';
import { planMeant } from './planMeant.ts';
import { planRef } from './planRef.ts';

/**
 * The reminder's first button: opens the record of the contact, and when that is submitted settles the plan with it. What
 * was written is kept even where the plan was settled elsewhere in the meantime.
 */
export const finishPlan = defineCommand({
  name: 'plan.done',
  allow: 'followUp:log',
  fields: {
    plan: field.text({ required: true, max: 20, inForm: false }),
    /** Set by the form itself: a press opens it, its submit comes back with this. */
    opened: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
    ...recordFields,
  },
  undo: 'restore',
  async look({ input, deps }) {
    return await unknownFiles(deps.files, input.photos);
  },
  async run(context) {
    const { input, m, repos, actor, looked: gone } = context;
    if (gone.length > 0) {
      return photosGone(m, input, gone);
    }
    const { plan: typed, opened, ...said } = input;
    if (opened === 'yes' && !saysNothing(said)) {
      const plan = await planMeant(context, typed);
      const customer = plan === undefined ? undefined : await repos.customers.byId(plan.customerId);
      if (plan?.state !== 'open' && plan?.assigneeId === actor.member.id && customer !== undefined) {
        return await loggedReply(context, customer, said, undefined);
      }
    }
    const own = await ownPlan(context, typed, false);
    if (!own.found) {
      return own.outcome;
    }
    const { plan, customer } = own;
    if (opened === 'yes' && !saysNothing(said)) {
      return await loggedReply(context, customer, said, plan);
    }
    context.about(customer);
    return {
      kind: 'needInput',
      prefill: {
        ...said,
        plan: planRef(plan),
        opened: 'yes',
        ...(plan.method === null ? {} : { method: plan.method }),
      },
      errors: opened === 'yes' ? { content: m.followUp.sayWhat } : {},
      card: textCard(m.followUp.sayWhatFor(customerLabel(customer, undefined))),
    };
  },
});
