import type { Customer } from '../../domain/customer.ts';
import type { ContactMethod, Plan } from '../../domain/followUp.ts';
import { dayOf } from '../../domain/time/day.ts';
import { messages } from '../../i18n/messages.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { teamOn } from '../customers/teamOn.ts';
import type { Doing } from '../doing.ts';
import { madeForYouCard } from './madeForYouCard.ts';

interface NewPlan {
  readonly at: Date;
  readonly method: ContactMethod | null;
  readonly goal: string | null;
  readonly assigneeId: string;
}

/**
 * Stores a plan that reminds its assignee, whoever made it (R3.2.1). An assignee who did not make it himself is told at
 * once, in his own language.
 */
export async function writePlan(context: Doing, customer: Customer, wanted: NewPlan): Promise<Plan> {
  const { actor, deps, work, repos, zone, now } = context;
  const assignee = await repos.members.actorById(wanted.assigneeId);
  const team = assignee === undefined ? null : teamOn(assignee, customer.projectId);
  const plan: Plan = {
    id: deps.ids.uuid(),
    ref: await context.nextRef('plan'),
    customerId: customer.id,
    projectId: customer.projectId,
    teamId: team ?? customer.teamId,
    assigneeId: wanted.assigneeId,
    madeById: actor.member.id,
    at: wanted.at,
    day: dayOf(wanted.at, zone),
    method: wanted.method,
    goal: wanted.goal,
    state: 'open',
    remindAt: wanted.at,
    remindedAt: null,
    closedAt: null,
    followUpId: null,
    cancelReason: null,
    version: 1,
  };
  await work.insert('plan', plan);
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
