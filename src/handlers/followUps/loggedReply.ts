import { scopeOf, within } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Plan } from '../../domain/followUp.ts';
import type { Outcome } from '../chat/outcome.ts';
import { customerRef } from '../customers/customerRef.ts';
import type { Doing } from '../doing.ts';
import { planRef } from '../plans/planRef.ts';
import { done } from '../replies.ts';
import { followUpCard, type Upcoming } from './followUpCard.ts';
import { planButton } from './planButton.ts';
import { proposal } from './proposal.ts';
import { writeFollowUp, type SaidRecord } from './writeFollowUp.ts';

/** Stores a contact and answers with what was recorded and what comes next. */
export async function loggedReply(
  context: Doing,
  customer: Customer,
  said: SaidRecord,
  named: Plan | undefined,
): Promise<Outcome> {
  const { m, now, zone, repos } = context;
  const logged = await writeFollowUp(context, customer, said, named);
  context.about(customer);
  const assignee = logged.next === undefined ? undefined : await repos.members.byId(logged.next.assigneeId);
  const card = followUpCard({
    m,
    now,
    zone,
    logged,
    nextFor: assignee?.name ?? m.customer.nobody,
    upcoming: logged.next === undefined ? await upcomingOf(context, logged.after) : { kind: 'none' },
  });
  const refs = [...logged.closed, ...(logged.next === undefined ? [] : [logged.next])].map(planRef);
  return done(card, [customerRef(customer), ...refs]);
}

async function upcomingOf(context: Doing, customer: Customer): Promise<Upcoming> {
  if (!within(scopeOf(context.actor), customer)) {
    // Who stands in for the owner has no plans with his customer, and is not told of the owner's.
    return { kind: 'none' };
  }
  const [standing] = await context.repos.plans.openOfCustomer(customer.id);
  if (standing !== undefined) {
    return { kind: 'planned', plan: standing };
  }
  const at = await proposal(context, customer);
  return at === undefined
    ? { kind: 'none' }
    : { kind: 'proposed', at, action: planButton(context, customer, at) };
}
