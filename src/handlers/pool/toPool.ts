import { NOBODY, type Customer } from '../../domain/customer.ts';
import type { Plan } from '../../domain/followUp.ts';
import type { OwnershipReason } from '../../domain/ownership/ownershipEvent.ts';
import type { Doing } from '../doing.ts';
import { giveCustomer, type Giving } from '../ownership/giveCustomer.ts';
import { updatePlan } from '../plans/updatePlan.ts';

export type Pooling = Giving & Pick<Doing, 'zone' | 'm'>;

export interface Pooled {
  readonly customer: Customer;
  /** The plans that were closed with it. */
  readonly closed: readonly Plan[];
}

/**
 * A customer goes to the pool (公海): he is nobody's, the open plans with him are closed for `why`, everything else stays as it
 * was. The team stays too: what it has done for him counts for it.
 */
export async function toPool(
  context: Pooling,
  customer: Customer,
  reason: Extract<OwnershipReason, 'released' | 'expired'>,
  why: string,
): Promise<Pooled> {
  const after = await giveCustomer(context, customer, {
    ownerId: NOBODY,
    teamId: customer.teamId,
    reason,
    protectedUntil: null,
  });
  const closed: Plan[] = [];
  for (const plan of await context.repos.plans.openOfCustomer(customer.id)) {
    closed.push(
      await updatePlan(context, after, plan, {
        state: 'cancelled',
        closedAt: context.now,
        cancelReason: why,
        remindAt: null,
      }),
    );
  }
  return { customer: after, closed };
}
