import type { Contract } from '../../domain/contract.ts';
import { contractedState } from '../../domain/deals/boughtState.ts';
import type { PayTerm } from '../../domain/payments/payPlan.ts';
import type { PlanLine } from '../../domain/payments/planLine.ts';
import { policyValue } from '../company/policies.ts';
import type { Deal } from '../deals/dealScene.ts';
import { settleToSign } from '../deals/settleToSign.ts';
import { subscriptionRef } from '../deals/subscriptionRef.ts';
import type { Doing } from '../doing.ts';
import { draftPlan, eventDays } from '../payments/draftPlan.ts';

type Agreed = Pick<
  Contract,
  'plan' | 'day' | 'price' | 'area' | 'handoverDay' | 'scanBy' | 'fileBy' | 'coOwners' | 'swappedPrice'
>;

/** Subscription, unit, customer, contract and its payments in one transaction: of two at one moment the second sees the first. */
export async function writeContract(
  context: Doing,
  { subscription, scene }: Pick<Deal, 'subscription' | 'scene'>,
  { terms, ...agreed }: Agreed & { readonly terms: readonly PayTerm[] },
): Promise<{ readonly contract: Contract; readonly lines: readonly PlanLine[] }> {
  const { work, repos, deps, now } = context;
  const { unit, customer, zone } = scene;
  const contract: Contract = {
    id: deps.ids.uuid(),
    ref: await context.nextRef('contract'),
    subscriptionId: subscription.id,
    unitId: unit.id,
    projectId: unit.projectId,
    teamId: subscription.teamId,
    customerId: customer.id,
    memberId: subscription.memberId,
    at: now,
    state: 'signed',
    registeredDay: null,
    filedDay: null,
    revokedDay: null,
    scannedAt: null,
    endedAt: null,
    endedDay: null,
    endedById: null,
    endReason: null,
    version: 1,
    ...agreed,
  };
  await work.update('subscription', subscription, { state: 'signed', remindAt: null });
  await work.insert('contract', contract);
  const lines = draftPlan({
    price: contract.price,
    terms,
    events: eventDays(contract),
    receipts: await repos.receipts.ofDeal(subscription.id),
    before: await policyValue(repos, 'payment.remind', unit.projectId, now),
    zone,
    now,
  }).map((line): PlanLine => ({
    id: deps.ids.uuid(),
    contractId: contract.id,
    customerId: customer.id,
    projectId: unit.projectId,
    problemId: null,
    version: 1,
    ...line,
  }));
  for (const line of lines) {
    await work.insert('planLine', line);
  }
  await work.update('unit', unit, { state: 'contracted', stateAt: now, stateReason: null });
  await work.update('customer', customer, { state: contractedState(customer.state) });
  settleToSign(context, subscription, scene, subscriptionRef(subscription), 'signed');
  return { contract, lines };
}
