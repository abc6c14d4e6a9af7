import { subscribedState } from '../../domain/deals/boughtState.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Subscription } from '../../domain/deal.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Doing } from '../doing.ts';
import { sceneOf, type Scene } from '../holds/scene.ts';
import { insertSubscription } from './insertSubscription.ts';

type Agreed = Pick<
  Subscription,
  'price' | 'listPrice' | 'deposit' | 'coOwners' | 'area' | 'signBy' | 'remindAt'
>;

/**
 * Unit, hold, customer and subscription in one transaction. It is counted for whose customer it is.
 */
export async function writeSubscription(
  context: Doing,
  unit: Unit,
  customer: Customer,
  agreed: Agreed,
): Promise<{ readonly subscription: Subscription; readonly scene: Scene }> {
  const { work, repos, now, zone } = context;
  const subscription = await insertSubscription(
    context,
    unit,
    {
      teamId: customer.teamId,
      customerId: customer.id,
      memberId: customer.ownerId,
      at: now,
      day: dayOf(now, zone),
      reservedDay: null,
      reservation: null,
      state: 'active',
      ...agreed,
    },
    'subscribed',
  );
  await work.update('customer', customer, {
    state: subscribedState(customer.state),
    lostReason: null,
    lostCause: null,
    lostFrom: null,
  });
  const scene = await sceneOf(repos, subscription);
  return { subscription, scene };
}
