import { stateWithout } from '../../deals/stateWithout.ts';
import { contractOf } from '../../contracts/contractOf.ts';
import { endContract } from '../../contracts/endContract.ts';
import { aboutContract } from './aboutContract.ts';
import { defineApprovalKind } from './approvalKind.ts';
import { moneyFacts } from './moneyFacts.ts';
import { waitingFacts } from './waitingFacts.ts';

const MOST_READ = 50;

/** 退房: a contract is given up (R2.3.3). Granted, contract, payments, unit, customer and figures move together. */
export const cancellation = defineApprovalKind({
  kind: 'cancellation',
  ...aboutContract,

  async consequences(at, approval) {
    const { m, repos } = at;
    const deal = await contractOf(repos, approval);
    const words = m.approval.contract;
    const before = (await repos.approvals.ofApplicant(approval.applicantId, MOST_READ)).filter(
      ({ kind, state }) => kind === 'cancellation' && state === 'granted',
    );
    return [
      ...(await moneyFacts(at, deal)),
      ...(deal.contract.registeredDay === null
        ? []
        : [{ label: m.approval.labels.locked, value: words.lockedUntilRevoked }]),
      ...(await waitingFacts(at, deal.contract.unitId)),
      { label: m.approval.labels.lastCancellations, value: words.timesBefore(before.length) },
    ];
  },

  async granted(context, approval) {
    const { repos, work } = context;
    const deal = await contractOf(repos, approval);
    const { customer } = deal.scene;
    const state = await stateWithout(repos, customer, deal.subscription.id);
    await endContract(context, deal, { to: 'cancelled', reason: approval.reason });
    await work.update('customer', customer, { state });
    return {};
  },
});
