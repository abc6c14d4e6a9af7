import type { Actor } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import type { ContactMethod, Plan, PlanPurpose } from '../../domain/followUp.ts';
import { newPlan } from '../../domain/plans/newPlan.ts';
import { teamOn } from '../customers/teamOn.ts';
import type { Doing } from '../doing.ts';
import { prepareAtOf } from '../reception/prepareAtOf.ts';

export interface NewPlan {
  readonly at: Date;
  readonly method: ContactMethod | null;
  readonly goal: string | null;
  readonly assigneeId: string;
  readonly purpose?: PlanPurpose;
}

/** Stores a plan that reminds its assignee, whoever made it (R3.2.1); `assignee` is he, where he is still known. */
export async function storePlan(
  context: Doing,
  customer: Customer,
  wanted: NewPlan,
  assignee: Actor | undefined,
): Promise<Plan> {
  const { actor, deps, work, zone } = context;
  const { purpose = 'contact' } = wanted;
  const team = assignee === undefined ? null : teamOn(assignee, customer.projectId);
  const plan = newPlan({
    ...wanted,
    id: deps.ids.uuid(),
    ref: await context.nextRef('plan'),
    customer,
    teamId: team ?? customer.teamId,
    madeById: actor.member.id,
    zone,
    verifies: false,
    purpose,
    prepareAt: purpose === 'visit' ? await prepareAtOf(context, customer.projectId, wanted.at) : null,
  });
  await work.insert('plan', plan);
  return plan;
}
