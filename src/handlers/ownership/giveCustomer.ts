import { NOBODY, type Customer } from '../../domain/customer.ts';
import type { OwnershipEvent, OwnershipReason } from '../../domain/ownership/ownershipEvent.ts';
import type { Doing } from '../doing.ts';
import { closeAppeals } from './closeAppeals.ts';
import { moveWhatRuns } from './moveWhatRuns.ts';

/** Who gives whom away, when: what a command and the clock's own work have both. */
export type Giving = Pick<Doing, 'repos' | 'work' | 'now' | 'actor'> & {
  readonly deps: Pick<Doing['deps'], 'ids'>;
};

interface NewOwner {
  readonly ownerId: string;
  /** The team that his figures count for from then on. */
  readonly teamId: string | null;
  readonly reason: OwnershipReason;
  readonly protectedUntil: Date | null;
}

/**
 * Makes a customer somebody else's, or nobody's (NOBODY: he goes to the pool). The one way in which an owner changes, so that
 * the history has every change, what runs for the customer goes with him, and no appeal against a former owner stays open.
 */
export async function giveCustomer(context: Giving, customer: Customer, to: NewOwner): Promise<Customer> {
  const { work, now } = context;
  const after = await work.update('customer', customer, {
    ownerId: to.ownerId,
    teamId: to.teamId,
    ownerSince: now,
    protectedUntil: to.protectedUntil,
    pooledAt: to.ownerId === NOBODY ? now : null,
    poolAt: null,
    poolWarned: null,
  });
  await noteOwnership(context, after, to.reason);
  await moveWhatRuns(context, after, customer.ownerId);
  await closeAppeals(context, after);
  return after;
}

/** Writes into the history whose a customer is from now on. */
export async function noteOwnership(
  { work, deps, now, actor }: Omit<Giving, 'repos'>,
  customer: Customer,
  reason: OwnershipReason,
): Promise<void> {
  const event: OwnershipEvent = {
    id: deps.ids.uuid(),
    customerId: customer.id,
    at: now,
    ownerId: customer.ownerId,
    reason,
    protectedUntil: customer.protectedUntil,
    byId: actor.member.id,
    version: 1,
  };
  await work.insert('ownershipEvent', event);
}
