import type { Actor } from '../../domain/actor.ts';
import type { Project } from '../../domain/company.ts';
import type { Customer } from '../../domain/customer.ts';
import { endOfTerm } from '../../domain/time/term.ts';
import { teamOn } from '../customers/teamOn.ts';
import type { Doing } from '../doing.ts';
import { giveCustomer } from '../ownership/giveCustomer.ts';
import { movePlans } from '../ownership/movePlans.ts';
import { ownershipRulesOf } from '../ownership/ownershipRulesOf.ts';
import type { Free } from './freeOf.ts';

/** A customer who was nobody's becomes the receiver's, with the plans that are still open. */
export async function takenUp(
  context: Doing,
  project: Project,
  customer: Customer,
  { free, receiver }: { readonly free: Free; readonly receiver: Actor },
): Promise<Customer> {
  const { repos, now } = context;
  const { given, calendar } = await ownershipRulesOf(repos, project, now);
  const after = await giveCustomer(context, customer, {
    ownerId: receiver.member.id,
    teamId: teamOn(receiver, project.id),
    reason: free === 'pool' ? 'captured' : 'assigned',
    protectedUntil: endOfTerm(now, given, calendar),
  });
  await movePlans(context, after, customer.ownerId);
  return after;
}
