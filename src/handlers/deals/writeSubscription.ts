import { subscribedState } from '../../domain/deals/boughtState.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Subscription } from '../../domain/deal.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Doing } from '../doing.ts';
import { sceneOf, type Scene } from '../holds/scene.ts';
import { takeUnit } from './takeUnit.ts';

type Agreed = Pick<
  Subscription,
  'price' | 'listPrice' | 'deposit' | 'coOwners' | 'area' | 'signBy' | 'remindAt'
>;

/**
 * Unit, hold, customer and subscription in one transaction. It is counted for whose customer it is.
 */
export async function writeSubscription(
  context: Doing & { nextRef(kind: 'subscription'): Promise<number> },
  unit: Unit,
  customer: Customer,
  agreed: Agreed,
): Promise<{ readonly subscription: Subscription; readonly scene: Scene }> {
  const { work, repos, deps, now, zone } = context;
  const subscription: Subscription = {
    id: deps.ids.uuid(),
    ref: await context.nextRef('subscription'),
    unitId: unit.id,
    projectId: unit.projectId,
    teamId: customer.teamId,
    customerId: customer.id,
    memberId: customer.ownerId,
    at: now,
    day: dayOf(now, zone),
    reservedDay: null,
    reservation: null,
    state: 'active',
    endedAt: null,
    endedDay: null,
    endedById: null,
    endReason: null,
    version: 1,
    ...agreed,
  };
  await takeUnit(context, unit, { subscriptionId: subscription.id, state: 'subscribed' });
  await work.insert('subscription', subscription);
  await work.update('customer', customer, {
    state: subscribedState(customer.state),
    lostReason: null,
    lostCause: null,
    lostFrom: null,
  });
  const scene = await sceneOf(repos, subscription);
  return { subscription, scene };
}
