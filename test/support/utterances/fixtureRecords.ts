import { buildContract, buildPlanLine } from '../../factories/contract.ts';
import { buildComplaint } from '../../factories/complaint.ts';
import { buildLoan } from '../../factories/loan.ts';
import { buildSubscription } from '../../factories/subscription.ts';
import type { Office } from '../conversation.ts';

const UNIT = 'A-1-1504';
const BUYER = 20;

/** H8, C20's contract with its down payment and loan open, and the complaint T5: what the README of the open set has besides the demo's customers. */
export async function fixtureRecords({ store }: Office): Promise<void> {
  const customer = await store.read.customers.byRef(BUYER);
  const unit = await store.read.units.byKey(UNIT);
  if (customer === undefined || unit === undefined) {
    throw new Error('the demo company has no buyer or no unit for H8');
  }
  const of = {
    projectId: unit.projectId,
    teamId: customer.teamId,
    customerId: customer.id,
    memberId: customer.ownerId,
    unitId: unit.id,
  };
  const subscription = buildSubscription({ ...of, id: 'd8', ref: 8, state: 'signed' });
  const contract = buildContract({ ...of, id: 'h8', ref: 8, subscriptionId: 'd8' });
  const service = await store.read.members.actor({ platform: 'web', workspace: 'demo', externalId: 'sun' });
  const complaint = buildComplaint({
    id: 't5',
    projectId: unit.projectId,
    teamId: customer.teamId,
    customerId: customer.id,
    takenById: customer.ownerId,
    ownerId: service?.member.id ?? null,
  });
  await store.tx(async (session) => {
    await session.insert('complaint', complaint);
    await session.update('customer', customer, { state: 'contracted' });
    await session.update('unit', unit, { state: 'contracted' });
    await session.insert('subscription', subscription);
    await session.insert('activeDeal', { id: unit.id, subscriptionId: 'd8', version: 1 });
    await session.insert('contract', contract);
    await session.insert(
      'planLine',
      buildPlanLine({ id: 'line-h8', contractId: 'h8', customerId: customer.id, projectId: unit.projectId }),
    );
    await session.insert(
      'loan',
      buildLoan({ id: 'loan-h8', contractId: 'h8', customerId: customer.id, projectId: unit.projectId }),
    );
  });
}
