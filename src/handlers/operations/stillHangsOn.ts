import type { Change } from '../../domain/records.ts';
import { peopleComing } from '../../domain/events/places.ts';
import { needsPermit } from '../../domain/units/needsPermit.ts';
import { permitFault } from '../../domain/units/unitStates.ts';
import { filingsOf } from '../ownership/verdictsOn.ts';
import { MOST_INVITED } from '../events/mostInvited.ts';
import type { Repos } from '../ports/repos.ts';

/** More deals than anybody has at once. */
const MOST_DEALS = 50;

type ChangeOf<K extends Change['kind']> = Extract<Change, { kind: K }>;

/**
 * Whether what an operation wrote has by now what the operation did not bring: a customer that it made a visit, a follow-up, a plan, a
 * further phone, an appeal, a problem, a verification, a hold, a subscription or an approval; a contract money, papers, a loan, a handover or an application; a visit a later one, or a question how it was; an event its first invitation; a unit that it held whoever waits for it; a building that it made its units; a permit that
 * it gave, or let begin earlier, a unit that sells by it. Then it cannot go. `today`: YYYY-MM-DD.
 */
export async function stillHangsOn(
  repos: Repos,
  change: Change,
  operation: readonly Change[],
  today: string,
): Promise<boolean> {
  const brought = new Set(operation.map((one) => one.id));
  if (change.kind === 'customer') {
    return change.before === null
      ? await customerHas(repos, change.id, brought)
      : await goneOnWith(repos, change, operation);
  }
  if (change.kind === 'contract') {
    return change.before === null && (await contractHas(repos, change, brought));
  }
  if (change.kind === 'visit') {
    return (
      change.before === null &&
      ((await cameAgain(repos, change)) || (await repos.ratings.of('visit', change.id)) !== undefined)
    );
  }
  if (change.kind === 'activeHold') {
    return change.before === null && (await repos.waitings.ofUnit(change.id)).length > 0;
  }
  if (change.kind === 'waiting') {
    // Whoever is offered the unit was told.
    return change.before?.state === 'waiting' && change.after?.state === 'offered';
  }
  if (change.kind === 'loan') {
    // Finance was told.
    return change.before?.state === 'approved' && change.after?.state === 'paidOut';
  }
  if (change.kind === 'defect') {
    // Whoever is to put it right was told.
    return (
      change.before === null &&
      change.after?.ownerId != null &&
      change.after.ownerId !== change.after.madeById
    );
  }
  if (change.kind === 'measure') {
    // Whoever is to take it was told.
    return change.before === null && change.after?.ownerId !== change.after?.madeById;
  }
  if (change.kind === 'approval') {
    // It was put before others: it is withdrawn, not unmade.
    return change.before === null;
  }
  if (change.kind === 'salesEvent') {
    return change.before === null && (await repos.events.invitations(change.id, 1)).length > 0;
  }
  if (change.kind === 'invitation') {
    return await seatGiven(repos, change, operation);
  }
  return change.kind === 'building' && (await buildingHas(repos, change, brought, today));
}

/** Somebody has written the record that a duplicate was merged into since: what belongs to whom could not be told any more. */
async function goneOnWith(
  repos: Repos,
  { before, after }: ChangeOf<'customer'>,
  operation: readonly Change[],
): Promise<boolean> {
  const into = before?.mergedIntoId === null ? (after?.mergedIntoId ?? null) : null;
  if (into === null) {
    return false;
  }
  const left = operation.findLast((one) => one.kind === 'customer' && one.id === into)?.after;
  return (await repos.customers.byId(into))?.version !== left?.version;
}

/** Whether a later one is a repeat was told by this one. */
async function cameAgain(repos: Repos, { id, after }: ChangeOf<'visit'>): Promise<boolean> {
  const { customerId = null, kind = 'visit' } = after ?? {};
  const [last] = customerId === null ? [] : await repos.visits.ofCustomer(customerId, kind, 1);
  return last !== undefined && last.id !== id;
}

/** Without the permit that an operation gave it a building has units that only move by it. */
async function buildingHas(
  repos: Repos,
  { id, before, after }: ChangeOf<'building'>,
  brought: ReadonlySet<string>,
  today: string,
): Promise<boolean> {
  const gavePermit =
    before !== null &&
    permitFault(before, today) !== undefined &&
    after !== null &&
    permitFault(after, today) === undefined;
  if (before !== null && !gavePermit) {
    return false;
  }
  const units = (await repos.units.ofBuilding(id)).filter((unit) => !brought.has(unit.id));
  return units.some(({ state }) => before === null || needsPermit(state));
}

async function customerHas(repos: Repos, id: string, brought: ReadonlySet<string>): Promise<boolean> {
  return (
    (await newVisit(repos, id, brought)) ||
    (await repos.followUps.ofCustomer(id, 1)).length > 0 ||
    (await repos.plans.openOfCustomer(id)).some((plan) => !brought.has(plan.id)) ||
    (await repos.holds.ofCustomer(id)).length > 0 ||
    (await repos.waitings.ofCustomer(id)).length > 0 ||
    (await repos.deals.ofCustomer(id, MOST_DEALS)).some((deal) => !brought.has(deal.id)) ||
    (await repos.approvals.ofCustomer(id, 1)).length > 0 ||
    (await repos.dislikes.ofCustomer(id, 1)).length > 0 ||
    (await repos.problems.ofCustomer(id, 1)).length > 0 ||
    (await repos.complaints.ofCustomer(id, 1)).length > 0 ||
    (await repos.events.ofCustomer(id, 1)).length > 0 ||
    (await repos.verifications.ofCustomer(id, 1)).length > 0 ||
    (await repos.ratings.ofCustomer(id, 1)).length > 0 ||
    (await repos.ownership.appeals(id, 1)).length > 0 ||
    (await repos.customers.phones(id)).some((phone) => !brought.has(phone.id)) ||
    (await hasFiling(repos, id, brought))
  );
}

/** Money, papers, a loan, a handover or an application. */
async function contractHas(
  repos: Repos,
  { id, after }: ChangeOf<'contract'>,
  brought: ReadonlySet<string>,
): Promise<boolean> {
  const { subscriptionId = '', customerId = '' } = after ?? {};
  const handover = await repos.handovers.ofContract(id);
  return (
    (handover !== undefined && !brought.has(handover.id)) ||
    (await repos.receipts.ofDeal(subscriptionId)).length > 0 ||
    (await repos.papers.scans(id, 1)).length > 0 ||
    (await repos.loans.ofContract(id)) !== undefined ||
    (await repos.approvals.ofCustomer(customerId, MOST_DEALS)).some(({ contractId }) => contractId === id)
  );
}

/** A channel's filing that was judged with him: its commission would hang in the air. */
async function hasFiling(repos: Repos, id: string, brought: ReadonlySet<string>): Promise<boolean> {
  const customer = await repos.customers.byId(id);
  const numbers = (await repos.customers.phones(id)).map(({ number }) => number);
  const filings = customer === undefined ? [] : await filingsOf(repos, customer.projectId, numbers);
  return filings.some((filing) => filing.customerId === id && !brought.has(filing.id));
}

async function newVisit(repos: Repos, customerId: string, brought: ReadonlySet<string>): Promise<boolean> {
  const visits = [
    ...(await repos.visits.ofCustomer(customerId, 'visit', 2)),
    ...(await repos.visits.ofCustomer(customerId, 'callIn', 2)),
  ];
  return visits.some(({ id }) => !brought.has(id));
}

/** The places that an operation gave up have gone to somebody else since. */
async function seatGiven(
  repos: Repos,
  { id, before, after }: ChangeOf<'invitation'>,
  operation: readonly Change[],
): Promise<boolean> {
  const had = before?.state === 'yes' ? (before.people ?? 1) : 0;
  const has = after?.state === 'yes' ? (after.people ?? 1) : 0;
  const capacity = before === null ? null : ((await repos.events.byId(before.eventId))?.capacity ?? null);
  if (before === null || capacity === null || had <= has) {
    return false;
  }
  const back = new Map(
    operation.flatMap((one) => (one.kind === 'invitation' ? [[one.id, one.before] as const] : [])),
  );
  const standing = (await repos.events.invitations(before.eventId, MOST_INVITED)).flatMap((one) => {
    const was = back.get(one.id);
    return was === undefined ? [one] : was === null ? [] : [was];
  });
  return peopleComing([...standing.filter((one) => one.id !== id), before]) > capacity;
}
