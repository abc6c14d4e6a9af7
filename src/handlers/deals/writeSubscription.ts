import { subscribedState } from '../../domain/deals/boughtState.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Subscription } from '../../domain/deal.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Doing } from '../doing.ts';
import { sceneOf, type Scene } from '../holds/scene.ts';
import { endDiscounts } from '../approvals/endDiscounts.ts';
import { turnReservation } from '../payments/turnReservation.ts';
import { insertSubscription } from './insertSubscription.ts';
import { settleToSign } from './settleToSign.ts';
import { subscriptionRef } from './subscriptionRef.ts';
import { takeUnit } from './takeUnit.ts';

type Agreed = Pick<
  Subscription,
  'price' | 'listPrice' | 'deposit' | 'coOwners' | 'area' | 'signBy' | 'remindAt'
>;

/**
 * Unit, hold, customer and subscription in one transaction. It is counted for whose customer it is. A reservation (小定) that went before becomes the
 * subscription under its own number, and its money the deposit's.
 */
export async function writeSubscription(
  context: Doing,
  unit: Unit,
  customer: Customer,
  agreed: Agreed,
  reservation?: Subscription,
): Promise<{ readonly subscription: Subscription; readonly scene: Scene }> {
  const { work, repos, now, zone } = context;
  const made = {
    unitId: unit.id,
    projectId: unit.projectId,
    teamId: customer.teamId,
    customerId: customer.id,
    memberId: customer.ownerId,
    at: now,
    day: dayOf(now, zone),
    state: 'active',
    endedAt: null,
    endedDay: null,
    endedById: null,
    endReason: null,
    ...agreed,
  } as const;
  let subscription: Subscription;
  if (reservation === undefined) {
    subscription = await insertSubscription(
      context,
      unit,
      { reservedDay: null, reservation: null, ...made },
      'subscribed',
    );
  } else {
    if (reservation.state === 'reserved') {
      await endDiscounts(context, unit);
      await work.update('unit', unit, { state: 'subscribed', stateAt: now, stateReason: null });
    } else {
      await takeUnit(context, unit, { subscriptionId: reservation.id, state: 'subscribed' });
    }
    subscription = await work.update('subscription', reservation, made);
    await turnReservation(context, subscription, made.day);
    settleToSign(
      context,
      reservation,
      await sceneOf(repos, reservation),
      subscriptionRef(reservation),
      'active',
    );
  }
  await work.update('customer', customer, {
    state: subscribedState(customer.state),
    lostReason: null,
    lostCause: null,
    lostFrom: null,
  });
  const scene = await sceneOf(repos, subscription);
  return { subscription, scene };
}
