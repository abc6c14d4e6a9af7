import { within, type Actor, type Scope } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import { teamOn } from '../customers/teamOn.ts';
import { moveWhatRuns } from '../ownership/moveWhatRuns.ts';
import { updatePlan } from '../plans/updatePlan.ts';
import type { Pooling } from '../pool/toPool.ts';

/** Of one transaction. */
const MOST_STRAYS = 200;

/**
 * What somebody has for customers who are not his goes to whose they are: plans, holds, places on waiting lists. Answers how many
 * of these went, and whether there may be more.
 */
export async function moveStrays(
  context: Pooling,
  leaverId: string,
  scope: Scope,
): Promise<{ readonly moved: number; readonly more: boolean }> {
  const { repos, now } = context;
  const own = { kind: 'own', memberId: leaverId } as const;
  const plans = await repos.plans.openOfMember(leaverId, MOST_STRAYS);
  const held = await repos.holds.ofScope(own, MOST_STRAYS);
  const waits = await repos.waitings.ofMember(leaverId, MOST_STRAYS);
  let movedPlans = 0;
  for (const plan of plans) {
    const stray = await strayOf(context, plan.customerId, leaverId, scope);
    if (stray !== undefined) {
      movedPlans += 1;
      await updatePlan(context, stray.customer, plan, {
        assigneeId: stray.owner.member.id,
        teamId: teamOn(stray.owner, plan.projectId) ?? plan.teamId,
        remindAt: plan.at > now ? plan.at : now,
        remindedAt: null,
      });
    }
  }
  let movedRest = 0;
  const running = [...held, ...waits].map((one) => one.customerId);
  for (const customerId of new Set(running)) {
    const stray = await strayOf(context, customerId, leaverId, scope);
    if (stray !== undefined) {
      movedRest += running.filter((id) => id === customerId).length;
      await moveWhatRuns(context, stray.customer, leaverId);
    }
  }
  return { moved: movedPlans + movedRest, more: movedPlans > 0 && plans.length === MOST_STRAYS };
}

async function strayOf(
  { repos }: Pooling,
  customerId: string,
  leaverId: string,
  scope: Scope,
): Promise<{ readonly customer: Customer; readonly owner: Actor } | undefined> {
  const customer = await repos.customers.byId(customerId);
  const owner =
    customer === undefined || customer.ownerId === leaverId || !within(scope, customer)
      ? undefined
      : await repos.members.actorById(customer.ownerId);
  return customer !== undefined && owner?.member.active === true ? { customer, owner } : undefined;
}
