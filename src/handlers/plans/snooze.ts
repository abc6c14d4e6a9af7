import { SNOOZES, snoozedTo } from '../../domain/plans/snoozedTo.ts';
import type { Plan } from '../../domain/followUp.ts';
import { dateTime } from '../../i18n/format.ts';
import { defineCommand } from '../command.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import type { Reading } from '../doing.ts';
import { field } from '../field.ts';
import { done, refused, textCard } from '../replies.ts';
import { ownPlan } from './ownPlan.ts';
import { planRef } from './planRef.ts';
import { updatePlan } from './updatePlan.ts';

/**
 * Moves the reminder of the speaker's own plan; when the contact was due stays as it was, so that the figures keep telling
 * the truth. A button of a card that no longer shows how the plan stands changes nothing.
 */
export const snoozePlan = defineCommand({
  name: 'plan.snooze',
  allow: 'plan:own',
  fields: {
    plan: field.text({ required: true, max: 20, inForm: false }),
    for: field.text({ max: 20, inForm: false }),
    version: field.integer({ inForm: false }),
  },
  undo: 'restore',
  async run(context) {
    const { input, m, now, zone } = context;
    const own = await ownPlan(context, input.plan, false);
    if (!own.found) {
      return own.outcome;
    }
    const { plan, customer } = own;
    const ref = planRef(plan);
    const refs = [customerRef(customer), ref];
    if (isOutdated(plan, input.version)) {
      return refused(moved(context, plan), refs);
    }
    const how = SNOOZES.find((one) => one === input.for);
    if (how === undefined) {
      return refused(m.plan.snoozeHow, refs);
    }
    const remindAt = snoozedTo(how, now, zone);
    await updatePlan(context, customer, plan, { remindAt, remindedAt: null });
    context.about(customer);
    const when = dateTime(remindAt, zone, now, m);
    return done(textCard(m.plan.snoozed(ref, customerLabel(customer, undefined), when)), refs);
  },
});

/**
 * A button made from a plan's present state carries its version. A reminder carries none: it is outdated as soon as the
 * plan waits for its next reminder.
 */
function isOutdated(plan: Plan, version: number | undefined): boolean {
  return version === undefined ? plan.remindedAt === null : version !== plan.version;
}

function moved({ m, now, zone }: Reading, plan: Plan): string {
  return plan.remindAt !== null && plan.remindAt.getTime() > now.getTime()
    ? m.plan.alreadyMoved(planRef(plan), dateTime(plan.remindAt, zone, now, m))
    : m.plan.alreadyReminded(planRef(plan), dateTime(plan.at, zone, now, m));
}
