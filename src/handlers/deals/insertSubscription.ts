import type { Subscription } from '../../domain/deal.ts';
import type { Unit, UnitState } from '../../domain/unit.ts';
import type { Doing } from '../doing.ts';
import { takeUnit } from './takeUnit.ts';

type Subscribed = Omit<
  Subscription,
  'id' | 'ref' | 'unitId' | 'projectId' | 'endedAt' | 'endedDay' | 'endedById' | 'endReason' | 'version'
>;

/** The subscription alone, with its unit, which goes into the deal in the state `to`. */
export async function insertSubscription(
  context: Doing,
  unit: Unit,
  said: Subscribed,
  to: UnitState,
): Promise<Subscription> {
  const { work, deps } = context;
  const subscription: Subscription = {
    id: deps.ids.uuid(),
    ref: await context.nextRef('subscription'),
    unitId: unit.id,
    projectId: unit.projectId,
    endedAt: null,
    endedDay: null,
    endedById: null,
    endReason: null,
    version: 1,
    ...said,
  };
  await takeUnit(context, unit, { subscriptionId: subscription.id, state: to });
  await work.insert('subscription', subscription);
  return subscription;
}
