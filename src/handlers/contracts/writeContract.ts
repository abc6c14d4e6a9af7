import { contractedState } from '../../domain/deals/boughtState.ts';
import type { Deal } from '../deals/dealScene.ts';
import { settleToSign } from '../deals/settleToSign.ts';
import { subscriptionRef } from '../deals/subscriptionRef.ts';
import type { Doing } from '../doing.ts';
import { insertContract, type Agreed, type Written } from './insertContract.ts';

/** Subscription, unit, customer, contract and its payments in one transaction: of two at one moment the second sees the first. */
export async function writeContract(
  context: Doing,
  { subscription, scene }: Pick<Deal, 'subscription' | 'scene'>,
  agreed: Agreed,
): Promise<Written> {
  const { work, now } = context;
  const { unit, customer } = scene;
  await work.update('subscription', subscription, { state: 'signed', remindAt: null });
  const written = await insertContract(context, { subscription, scene }, agreed);
  await work.update('unit', unit, { state: 'contracted', stateAt: now, stateReason: null });
  await work.update('customer', customer, { state: contractedState(customer.state) });
  settleToSign(context, subscription, scene, subscriptionRef(subscription), 'signed');
  return written;
}
