import type { Approval } from '../../../domain/approval.ts';
import { contractedState } from '../../../domain/deals/boughtState.ts';
import type { Customer } from '../../../domain/customer.ts';
import type { SignedDeal } from '../../contracts/signedContract.ts';
import { contractOf } from '../../contracts/contractOf.ts';
import { stateWithout } from '../../deals/stateWithout.ts';
import type { Doing } from '../../doing.ts';
import { settlePlan } from '../../payments/settlePlan.ts';
import { aboutContract } from './aboutContract.ts';
import { defineApprovalKind } from './approvalKind.ts';

/** 合同变更: who buys (更名), the co-owners, the handover date (R2.3.3). */
export const contractChange = defineApprovalKind({
  kind: 'contractChange',
  ...aboutContract,

  async consequences({ m, repos }, approval) {
    const { contract } = await contractOf(repos, approval);
    const names = approval.data['customerId'] !== undefined || approval.data['coOwners'] !== undefined;
    return names && contract.registeredDay !== null
      ? [{ label: m.approval.labels.locked, value: m.approval.contract.signedOnline }]
      : [];
  },

  async granted(context, approval) {
    const { repos, work } = context;
    const deal = await contractOf(repos, approval);
    const { coOwners, handover } = approval.data;
    const to = await buyer(repos, approval);
    const changed = await work.update('contract', deal.contract, {
      ...(coOwners === undefined ? {} : { coOwners: String(coOwners) }),
      ...(handover === undefined ? {} : { handoverDay: String(handover) }),
      ...(to === undefined ? {} : { customerId: to.id }),
    });
    await settlePlan(context, changed, deal.scene);
    if (to !== undefined) {
      await moveTo(context, deal, to);
    }
    return {};
  },
});

async function buyer(repos: Doing['repos'], { data, id }: Approval): Promise<Customer | undefined> {
  const customerId = data['customerId'];
  const to = customerId === undefined ? undefined : await repos.customers.byId(String(customerId));
  if (customerId !== undefined && to === undefined) {
    throw new Error(`${id} names no customer`);
  }
  return to;
}

/** 更名: the deal with its money, its loan and its handover is the new buyer's; whoever sold it sold it. */
async function moveTo({ repos, work }: Doing, deal: SignedDeal, to: Customer): Promise<void> {
  const { subscription, contract, scene } = deal;
  const from = scene.customer;
  const customerId = to.id;
  const before = await stateWithout(repos, from, subscription.id);
  await work.update('subscription', subscription, { customerId });
  for (const line of await repos.contracts.lines(contract.id)) {
    await work.update('planLine', line, { customerId });
  }
  for (const receipt of await repos.receipts.ofDeal(subscription.id)) {
    await work.update('receipt', receipt, { customerId });
  }
  const loan = await repos.loans.ofContract(contract.id);
  if (loan !== undefined) {
    await work.update('loan', loan, { customerId });
  }
  const handover = await repos.handovers.ofContract(contract.id);
  if (handover !== undefined) {
    await work.update('handover', handover, { customerId });
  }
  for (const defect of await repos.defects.ofContract(contract.id)) {
    await work.update('defect', defect, { customerId });
  }
  if (from.id !== to.id) {
    await work.update('customer', from, { state: before });
    await work.update('customer', to, { state: contractedState(to.state) });
  }
}
