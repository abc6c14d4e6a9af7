import { defineCommand } from '../command.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { undoButton } from '../customers/undoButton.ts';
import { field } from '../field.ts';
import { done, textCard } from '../replies.ts';
import { ownPlan } from './ownPlan.ts';
import { planFacts } from './planFacts.ts';
import { planRef } from './planRef.ts';
import { updatePlan } from './updatePlan.ts';

/** Cancels a plan, with a reason (R3.2.1): the assignee's own, or one in the team of who leads it. */
export const cancelPlan = defineCommand({
  name: 'plan.cancel',
  allow: 'plan:own',
  fields: {
    plan: field.text({ required: true, max: 20, inForm: false }),
    // Not `required`: the plan is looked at first, so that nobody gives a reason for a plan that is closed already.
    reason: field.text({ max: 200 }),
    opened: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
  },
  undo: 'restore',
  async run(context) {
    const { input, m, now, zone, work } = context;
    const own = await ownPlan(context, input.plan, true);
    if (!own.found) {
      return own.outcome;
    }
    const { plan, customer } = own;
    const ref = planRef(plan);
    const label = customerLabel(customer, undefined);
    if (input.reason === undefined) {
      return {
        kind: 'needInput',
        prefill: { plan: ref, opened: 'yes' },
        errors: input.opened === 'yes' ? { reason: m.plan.reasonNeeded } : {},
        card: textCard(m.plan.cancelWhy(ref, label)),
      };
    }
    await updatePlan(context, customer, plan, {
      state: 'cancelled',
      closedAt: now,
      cancelReason: input.reason,
      remindAt: null,
    });
    // As with making it: `undo C12` finds this, and whoever would take the customer back notices it.
    await work.update('customer', customer, {});
    context.about(customer);
    return done(
      {
        heading: m.plan.cancelled(ref, label),
        blocks: [
          {
            kind: 'facts',
            items: [...planFacts(plan, zone, now, m), { label: m.plan.reason, value: input.reason }],
          },
          { kind: 'actions', items: [undoButton(m, ref, now)] },
        ],
      },
      [customerRef(customer), ref],
    );
  },
});
