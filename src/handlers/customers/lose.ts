import { stateChange } from '../../domain/customers/stateChange.ts';
import { without } from '../../domain/without.ts';
import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import { planRef } from '../plans/planRef.ts';
import { updatePlan } from '../plans/updatePlan.ts';
import { done, refused } from '../replies.ts';
import { backButton } from './backButton.ts';
import { customerLabel } from './customerLabel.ts';
import { customerRef } from './customerRef.ts';
import { keptByReservation } from './keptByReservation.ts';
import { lostQuestion } from './lostQuestion.ts';
import { oneCustomer } from './oneCustomer.ts';
import { undoButton } from './undoButton.ts';

const fields = {
  customer: field.lookup({ required: true }),
  reason: field.text({ required: true, max: 200 }),
  /** Of the question's button. */
  sure: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
};

/** 流失: a customer is given up, with the reason, after a question; his open plans are closed with it (R3.2). */
export const loseCustomer = defineCommand({
  name: 'customer.lose',
  words: { zh: ['流失', '战败'], en: ['lost'] },
  allow: 'customer:edit',
  fields,
  args: ['customer', 'reason'],
  undo: 'restore',
  async run(context) {
    const { input, m, now, work, repos } = context;
    const one = await oneCustomer(context, {
      command: 'customer.lose',
      fields,
      input: without(input, ['sure']),
    });
    if (!one.found) {
      return one.outcome;
    }
    const { customer } = one;
    context.about(customer);
    const ref = customerRef(customer);
    const label = customerLabel(customer, undefined);
    const change = stateChange(customer, 'lost', input.reason);
    if (!change.ok) {
      return change.why === 'deal'
        ? refused(m.care.stateByDeal(m.words.state[customer.state]), [ref])
        : refused(
            m.care.alreadyLost(label, customer.lostReason ?? m.common.none),
            [ref],
            [backButton(customer, m)],
          );
    }
    const kept = await keptByReservation(context, customer, { reason: input.reason });
    if (kept !== undefined) {
      return kept;
    }
    if (input.sure !== 'yes') {
      return await lostQuestion(context, customer, input.reason);
    }
    const after = await work.update('customer', customer, change.patch);
    const plans = await repos.plans.openOfCustomer(customer.id);
    for (const plan of plans) {
      await updatePlan(context, after, plan, {
        state: 'cancelled',
        closedAt: now,
        cancelReason: input.reason,
        remindAt: null,
      });
    }
    return done(
      {
        heading: m.care.lost(label),
        blocks: [
          {
            kind: 'facts',
            items: [
              { label: m.care.reason, value: input.reason },
              { label: m.care.cause, value: m.care.causeOf(after.lostCause ?? m.common.none) },
              ...(plans.length === 0
                ? []
                : [{ label: m.care.plansClosed, value: plans.map(planRef).join(m.common.listSeparator) }]),
            ],
          },
          { kind: 'actions', items: [backButton(after, m), undoButton(m, ref, now)] },
        ],
      },
      [ref, ...plans.map(planRef)],
    );
  },
});
