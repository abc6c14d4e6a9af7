import type { Customer } from '../../domain/customer.ts';
import type { Plan } from '../../domain/followUp.ts';
import { messages } from '../../i18n/messages.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import type { Doing } from '../doing.ts';
import { madeForYouCard } from './madeForYouCard.ts';
import { storePlan, type NewPlan } from './storePlan.ts';

/** Stores a plan. An assignee who did not make it himself is told at once, in his own language. */
export async function writePlan(context: Doing, customer: Customer, wanted: NewPlan): Promise<Plan> {
  const { actor, work, repos, zone, now } = context;
  const assignee = await repos.members.actorById(wanted.assigneeId);
  const plan = await storePlan(context, customer, wanted, assignee);
  if (assignee !== undefined && assignee.member.id !== actor.member.id) {
    const m = messages(assignee.member.locale);
    work.notify({
      dedupKey: `plan.made:${plan.id}`,
      target: { kind: 'member', memberId: assignee.member.id },
      subject: { kind: 'planMade', planId: plan.id, ref: plan.ref },
      card: madeForYouCard({
        m,
        now,
        zone,
        plan,
        maker: actor.member.name,
        label: customerLabel(customer, undefined),
      }),
      notBefore: now,
    });
  }
  return plan;
}
