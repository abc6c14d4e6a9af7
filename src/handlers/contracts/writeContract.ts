import type { Contract } from '../../domain/contract.ts';
import { contractedState } from '../../domain/deals/boughtState.ts';
import type { PayTerm } from '../../domain/payments/payPlan.ts';
import type { PlanLine } from '../../domain/payments/planLine.ts';
import { policyValue } from '../company/policies.ts';
import type { Subscription } from '../../domain/deal.ts';
import type { Scene } from '../holds/scene.ts';
import type { Deal } from '../deals/dealScene.ts';
import { settleToSign } from '../deals/settleToSign.ts';
import { subscriptionRef } from '../deals/subscriptionRef.ts';
import type { Doing } from '../doing.ts';
import { draftPlan, eventDays } from '../../domain/payments/draftPlan.ts';

interface Written {
  readonly contract: Contract;
  readonly lines: readonly PlanLine[];
}

type Agreed = Pick<
  Contract,
  'plan' | 'day' | 'price' | 'area' | 'handoverDay' | 'scanBy' | 'fileBy' | 'coOwners' | 'swappedPrice'
>;

/** Subscription, unit, customer, contract and its payments in one transaction: of two at one moment the second sees the first. */
export async function writeContract(
  context: Doing,
  { subscription, scene }: Pick<Deal, 'subscription' | 'scene'>,
  agreed: Agreed & { readonly terms: readonly PayTerm[] },
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

/** The contract and its payments alone. */
export async function insertContract(
  context: Doing,
  {
    subscription,
    scene,
  }: { readonly subscription: Subscription; readonly scene: Pick<Scene, 'unit' | 'customer' | 'zone'> },
  { terms, ...agreed }: Agreed & { readonly terms: readonly PayTerm[] },
): Promise<Written> {
  const { work, deps, now } = context;
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
    explainedAt: null,
    explainedById: null,
    explainedClauses: null,
    endedAt: null,
    endedDay: null,
    endedById: null,
    endReason: null,
    version: 1,
    ...agreed,
  };
  await work.insert('contract', contract);
  return { contract, lines: await insertPlan(context, contract, { terms, zone }) };
}

/** The payments of a contract by these terms, with what is paid of them already. */
export async function insertPlan(
  { work, repos, deps, now }: Doing,
  contract: Contract,
  { terms, zone }: { readonly terms: readonly PayTerm[]; readonly zone: string },
): Promise<PlanLine[]> {
  const lines = draftPlan({
    price: contract.price,
    terms,
    events: eventDays(contract),
    receipts: await repos.receipts.ofDeal(contract.subscriptionId),
    before: await policyValue(repos, 'payment.remind', contract.projectId, now),
    zone,
    now,
  }).map((line): PlanLine => ({
    id: deps.ids.uuid(),
    contractId: contract.id,
    customerId: contract.customerId,
    projectId: contract.projectId,
    problemId: null,
    version: 1,
    ...line,
  }));
  for (const line of lines) {
    await work.insert('planLine', line);
  }
  return lines;
}
