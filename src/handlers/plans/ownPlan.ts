import { scopeOf, within } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Plan } from '../../domain/followUp.ts';
import { reach } from '../../domain/permissions.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import { refused } from '../replies.ts';
import { planMeant } from './planMeant.ts';
import { settledReply } from './settledReply.ts';

type OwnPlan =
  | { readonly found: true; readonly plan: Plan; readonly customer: Customer }
  | { readonly found: false; readonly outcome: Outcome };

/**
 * The open plan that a button means. Only its assignee may act on it, or where `alsoLeader` is set whoever leads the
 * customer's team; for everybody else it does not exist. A plan that is closed is answered with how it stands.
 */
export async function ownPlan(at: Reading, typed: string, alsoLeader: boolean): Promise<OwnPlan> {
  const { m, repos, actor } = at;
  const missing: OwnPlan = { found: false, outcome: refused(m.plan.notFound(typed.slice(0, 20))) };
  const plan = await planMeant(at, typed);
  const customer = plan === undefined ? undefined : await repos.customers.byId(plan.customerId);
  if (plan === undefined || customer === undefined) {
    return missing;
  }
  const leads = reach(actor.member.role) !== 'own' && within(scopeOf(actor), customer);
  if (plan.assigneeId !== actor.member.id && !(alsoLeader && leads)) {
    return missing;
  }
  const settled = settledReply(at, plan, customer);
  return settled === undefined ? { found: true, plan, customer } : { found: false, outcome: settled };
}
