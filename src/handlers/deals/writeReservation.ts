import type { Customer } from '../../domain/customer.ts';
import type { Subscription } from '../../domain/deal.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Doing } from '../doing.ts';
import { sceneOf, type Scene } from '../holds/scene.ts';
import { takeUnit } from './takeUnit.ts';

/** Unit, hold and reservation (小定) in one transaction. The customer stays what he is: nobody has bought yet. */
export async function writeReservation(
  context: Doing,
  unit: Unit,
  customer: Customer,
  agreed: Pick<Subscription, 'price' | 'listPrice' | 'area' | 'signBy' | 'remindAt'> & {
    /** Fen. */
    readonly reservation: number;
  },
): Promise<{ readonly subscription: Subscription; readonly scene: Scene }> {
  const { work, repos, deps, now, zone } = context;
  const day = dayOf(now, zone);
  const subscription: Subscription = {
    id: deps.ids.uuid(),
    ref: await context.nextRef('subscription'),
    unitId: unit.id,
    projectId: unit.projectId,
    teamId: customer.teamId,
    customerId: customer.id,
    memberId: customer.ownerId,
    at: now,
    day,
    reservedDay: day,
    deposit: 0,
    coOwners: null,
    state: 'reserved',
    endedAt: null,
    endedDay: null,
    endedById: null,
    endReason: null,
    version: 1,
    ...agreed,
  };
  await takeUnit(context, unit, { subscriptionId: subscription.id, state: 'reserved' });
  await work.insert('subscription', subscription);
  return { subscription, scene: await sceneOf(repos, subscription) };
}
