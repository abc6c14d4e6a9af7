import type { Actor } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import type { OwnershipReason } from '../../domain/ownership/ownershipEvent.ts';
import { endOfTerm } from '../../domain/time/term.ts';
import { teamOn } from '../customers/teamOn.ts';
import type { Doing } from '../doing.ts';
import { giveCustomer } from '../ownership/giveCustomer.ts';
import { ownershipRulesOf } from '../ownership/ownershipRulesOf.ts';
import { poolProjects } from './poolProjects.ts';
import { withSpouse } from './withSpouse.ts';

/**
 * A customer of the pool becomes somebody's, protected as a customer who was given is; a husband or wife in the pool comes along,
 * for the two are one customer, where the taker works on that project, too. Answers whom he has now, the one who was meant first.
 */
export async function takeFromPool(
  context: Doing,
  customer: Customer,
  taker: Actor,
  reason: Extract<OwnershipReason, 'captured' | 'assigned'>,
): Promise<readonly [Customer, ...Customer[]]> {
  const [, ...spouse] = await withSpouse(context.repos, customer);
  const projects = await poolProjects(taker, context.repos);
  const along = spouse.filter(({ projectId }) => projects.includes(projectId));
  const first = await given(context, customer, taker, reason);
  const others: Customer[] = [];
  for (const each of along) {
    others.push(await given(context, each, taker, reason));
  }
  return [first, ...others];
}

async function given(
  context: Doing,
  customer: Customer,
  taker: Actor,
  reason: OwnershipReason,
): Promise<Customer> {
  const { repos, now } = context;
  const project = await repos.company.project(customer.projectId);
  if (project === undefined) {
    throw new Error(`customer ${customer.id} has no project`);
  }
  const rules = await ownershipRulesOf(repos, project, now);
  return await giveCustomer(context, customer, {
    ownerId: taker.member.id,
    teamId: teamOn(taker, project.id) ?? customer.teamId,
    reason,
    protectedUntil: endOfTerm(now, rules.given, rules.calendar),
  });
}
