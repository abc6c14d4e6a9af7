import type { Dislike } from '../../../domain/matching/dislike.ts';
import type { Invitation } from '../../../domain/events/event.ts';
import type { Visit } from '../../../domain/reception/visit.ts';
import type { RecordKind, RecordTypes } from '../../../domain/records.ts';
import type { Repos } from '../../ports/repos.ts';

/** The kinds of record that belong to one customer and go over to another with a merge: a new one is added here. */
export type Hanging = Extract<
  RecordKind,
  | 'customerPhone'
  | 'followUp'
  | 'plan'
  | 'problem'
  | 'verification'
  | 'ownershipEvent'
  | 'appeal'
  | 'visit'
  | 'hold'
  | 'waiting'
  | 'dislike'
  | 'invitation'
  | 'subscription'
  | 'contract'
  | 'planLine'
  | 'receipt'
  | 'loan'
  | 'handover'
  | 'defect'
  | 'rating'
  | 'complaint'
  | 'approval'
>;
export type Hung = { readonly [K in Hanging]: readonly RecordTypes[K][] };

/** Everything that hangs on a customer and can go over to `to`, at most `limit` of each kind. */
export async function whatHangs(repos: Repos, customerId: string, to: string, limit: number): Promise<Hung> {
  return {
    customerPhone: await repos.customers.phones(customerId),
    followUp: await repos.followUps.ofCustomer(customerId, limit),
    plan: await repos.plans.ofCustomer(customerId, limit),
    problem: await repos.problems.ofCustomer(customerId, limit),
    ownershipEvent: await repos.ownership.ofCustomer(customerId, limit),
    verification: await repos.verifications.ofCustomer(customerId, limit),
    appeal: await repos.ownership.appeals(customerId, limit),
    visit: await visitsToMove(repos, customerId, to, limit),
    hold: await repos.holds.ofCustomer(customerId),
    waiting: await repos.waitings.ofCustomer(customerId),
    dislike: await dislikesToMove(repos, customerId, to, limit),
    invitation: await invitationsToMove(repos, customerId, to, limit),
    subscription: await repos.deals.ofCustomer(customerId, limit),
    contract: await repos.contracts.ofCustomer(customerId, limit),
    planLine: await repos.contracts.linesOfCustomer(customerId, limit),
    receipt: await repos.receipts.ofCustomer(customerId, limit),
    handover: await repos.handovers.ofCustomer(customerId, limit),
    complaint: await repos.complaints.ofCustomer(customerId, limit),
    defect: await repos.defects.ofCustomer(customerId, limit),
    rating: await repos.ratings.ofCustomer(customerId, limit),
    loan: await repos.loans.ofCustomer(customerId, limit),
    approval: await repos.approvals.ofCustomer(customerId, limit),
  };
}

/** One person who was received twice on a day came once: such a visit stays where it is. */
async function visitsToMove(repos: Repos, from: string, to: string, limit: number): Promise<Visit[]> {
  const found: Visit[] = [];
  for (const kind of ['visit', 'callIn'] as const) {
    const days = new Set((await repos.visits.ofCustomer(to, kind, limit)).map(({ day }) => day));
    found.push(...(await repos.visits.ofCustomer(from, kind, limit)).filter(({ day }) => !days.has(day)));
  }
  return found;
}

/** What both did not want the one who stays has said already. */
async function dislikesToMove(repos: Repos, from: string, to: string, limit: number): Promise<Dislike[]> {
  const said = new Set((await repos.dislikes.ofCustomer(to, limit)).map(({ unitId }) => unitId));
  return (await repos.dislikes.ofCustomer(from, limit)).filter(({ unitId }) => !said.has(unitId));
}

/** To what both are invited the one who stays has his own invitation. */
async function invitationsToMove(
  repos: Repos,
  from: string,
  to: string,
  limit: number,
): Promise<Invitation[]> {
  const invited = new Set((await repos.events.ofCustomer(to, limit)).map(({ eventId }) => eventId));
  return (await repos.events.ofCustomer(from, limit)).filter(({ eventId }) => !invited.has(eventId));
}
