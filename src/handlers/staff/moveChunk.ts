import { within, type Actor, type Scope } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import { reach } from '../../domain/permissions.ts';
import { spreadFairly, type GivenTo, type Recipient } from '../../domain/ownership/spreadFairly.ts';
import { endOfTerm } from '../../domain/time/term.ts';
import { teamOn } from '../customers/teamOn.ts';
import { giveCustomer } from '../ownership/giveCustomer.ts';
import { movePlans } from '../ownership/movePlans.ts';
import { ownershipRulesOf } from '../ownership/ownershipRulesOf.ts';
import type { Repos } from '../ports/repos.ts';
import type { Pooling } from '../pool/toPool.ts';

/** Customers in one transaction. */
export const AT_A_TIME = 100;

export interface Moved {
  readonly customer: Customer;
  readonly toId: string;
}

/** Who takes over, with what he has already. */
export async function recipientsOf(
  repos: Pick<Repos, 'customers' | 'company'>,
  takers: readonly Actor[],
): Promise<Recipient[]> {
  const recipients: Recipient[] = [];
  const all = (await repos.company.projects()).map(({ id }) => id);
  for (const { member, assignments } of takers) {
    recipients.push({
      memberId: member.id,
      has: await repos.customers.countOwned(member.id),
      projectIds: reach(member.role) === 'company' ? all : assignments.map(({ projectId }) => projectId),
    });
  }
  return recipients;
}

/**
 * Hands over some of what somebody has, at most `limit` customers: with each customer his open plans, holds (their time runs on)
 * and places on waiting lists. What was handed over is no longer his, so the next call goes on with the rest.
 */
export async function moveChunk(
  context: Pooling,
  of: {
    readonly leaverId: string;
    readonly scope: Scope;
    readonly takers: readonly Actor[];
    readonly givenTo: GivenTo;
    readonly below: number | undefined;
    readonly limit: number;
  },
): Promise<{
  readonly moved: readonly Moved[];
  /** How many of them nobody could take over. */
  readonly left: number;
  /** Where it goes on; undefined at the end. */
  readonly last: number | undefined;
}> {
  const { repos, now } = context;
  const own = { kind: 'own', memberId: of.leaverId } as const;
  const found = await repos.customers.matching({}, own, {
    now,
    limit: of.limit,
    ...(of.below === undefined ? {} : { below: of.below }),
  });
  const customers = found.filter((customer) => within(of.scope, customer));
  const to = spreadFairly(customers, await recipientsOf(repos, of.takers), of.givenTo);
  const moved: Moved[] = [];
  const ends = new Map<string, Date | null>();
  for (const customer of customers) {
    const taker = of.takers.find(({ member }) => member.id === to.get(customer.id));
    if (taker !== undefined) {
      const { projectId } = customer;
      const until = ends.get(projectId) ?? (await protectionEnd(context, projectId));
      ends.set(projectId, until);
      moved.push({
        customer: await moveOne(context, customer, taker, until),
        toId: taker.member.id,
      });
    }
  }
  return {
    moved,
    left: customers.length - moved.length,
    last: found.length < of.limit ? undefined : found.at(-1)?.ref,
  };
}

async function protectionEnd({ repos, now }: Pooling, projectId: string): Promise<Date | null> {
  const project = await repos.company.project(projectId);
  const rules = project === undefined ? undefined : await ownershipRulesOf(repos, project, now);
  return rules === undefined ? null : endOfTerm(now, rules.given, rules.calendar);
}

async function moveOne(
  context: Pooling,
  customer: Customer,
  taker: Actor,
  until: Date | null,
): Promise<Customer> {
  const { protectedUntil, ownerId } = customer;
  const toId = taker.member.id;
  const after = await giveCustomer(context, customer, {
    ownerId: toId,
    teamId: teamOn(taker, customer.projectId) ?? customer.teamId,
    reason: 'handedOver',
    protectedUntil:
      protectedUntil !== null && (until === null || protectedUntil > until) ? protectedUntil : until,
  });
  await movePlans(context, after, ownerId);
  return after;
}
