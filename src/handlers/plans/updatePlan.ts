import type { Customer } from '../../domain/customer.ts';
import type { Plan } from '../../domain/followUp.ts';
import { messages } from '../../i18n/messages.ts';
import type { Doing } from '../doing.ts';
import { settledPlanNotice } from './settledPlanNotice.ts';

/**
 * Closes or moves a plan. A reminder of it that was already sent is settled wherever it stands, in its reader's language:
 * nobody presses a button of something that is over.
 */
export async function updatePlan(
  { work, repos, actor, zone, now, m }: Pick<Doing, 'work' | 'repos' | 'actor' | 'zone' | 'now' | 'm'>,
  customer: Customer,
  before: Plan,
  patch: Partial<Plan>,
): Promise<Plan> {
  const plan = await work.update('plan', before, patch);
  if (before.remindedAt !== null) {
    const reader =
      plan.assigneeId === actor.member.id ? undefined : await repos.members.byId(plan.assigneeId);
    const words = reader === undefined ? m : messages(reader.locale);
    work.notify(settledPlanNotice({ plan, customer, zone, now }, words));
  }
  return plan;
}
