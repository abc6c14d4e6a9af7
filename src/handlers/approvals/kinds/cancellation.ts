import { isLive } from '../../../domain/contracts/contractSteps.ts';
import { stateWithout } from '../../deals/stateWithout.ts';
import { dealRef } from '../../deals/dealRef.ts';
import { contractOf } from '../../contracts/contractOf.ts';
import { endContract } from '../../contracts/endContract.ts';
import { defineApprovalKind } from './approvalKind.ts';
import { moneyFacts } from './moneyFacts.ts';

const MOST_READ = 50;

/** 退房: a contract is given up (R2.3.3). Granted, contract, payments, unit, customer and figures move together. */
export const cancellation = defineApprovalKind({
  kind: 'cancellation',
  what: (_approval, { label = '', unit }) => `${label} ${unit?.key ?? ''}`.trim(),

  async consequences(at, approval) {
    const { m, repos } = at;
    const deal = await contractOf(repos, approval);
    const words = m.approval.contract;
    const waiting = await repos.waitings.ofUnit(deal.contract.unitId);
    const before = (await repos.approvals.ofApplicant(approval.applicantId, MOST_READ)).filter(
      ({ kind, state }) => kind === 'cancellation' && state === 'granted',
    );
    return [
      ...(await moneyFacts(at, deal)),
      ...(deal.contract.registeredDay === null
        ? []
        : [{ label: m.approval.labels.locked, value: words.lockedUntilRevoked }]),
      ...(waiting.length === 0
        ? []
        : [{ label: m.approval.labels.waiting, value: m.approval.discount.othersWait(waiting.length) }]),
      { label: m.approval.labels.lastCancellations, value: words.timesBefore(before.length) },
    ];
  },

  async stillPossible({ m, repos }, approval) {
    const deal = await contractOf(repos, approval);
    return isLive(deal.contract)
      ? undefined
      : m.contract.isOver(dealRef(deal), m.words.contractState[deal.contract.state]);
  },

  async granted(context, approval) {
    const { repos, work } = context;
    const deal = await contractOf(repos, approval);
    const { customer } = deal.scene;
    const state = await stateWithout(repos, customer, deal.subscription.id);
    await endContract(context, deal, deal.contract, { to: 'cancelled', reason: approval.reason });
    await work.update('customer', customer, { state });
    return {};
  },
});
