import { isReservation } from '../../../domain/deals/isReservation.ts';
import { accountOf } from '../../../domain/payments/receiptDefaults.ts';
import { refundable } from '../../../domain/payments/refundable.ts';
import { dayOf } from '../../../domain/time/day.ts';
import { money } from '../../../i18n/format.ts';
import type { Approval } from '../../../domain/approval.ts';
import { dealOf, type Deal } from '../../deals/dealScene.ts';
import { dealRef } from '../../deals/dealRef.ts';
import { tellFinance } from '../../payments/tellFinance.ts';
import { writeReceipt } from '../../payments/writeReceipt.ts';
import type { Repos } from '../../ports/repos.ts';
import { defineApprovalKind } from './approvalKind.ts';

/** 退款: money goes back to the customer (R2.3.2). Granted it is a receipt that goes out, for finance to pay and to say so. */
export const refund = defineApprovalKind({
  kind: 'refund',
  what: ({ amount }, { label = '', unit }, m) => `${label} ${unit?.key ?? ''} ${money(amount, m)}`.trim(),

  async consequences({ m, repos }, approval) {
    const deal = await dealAsked(repos, approval);
    const most = refundable(await repos.receipts.ofDeal(deal.subscription.id));
    return [
      { label: m.approval.labels.paid, value: money(most, m) },
      {
        label: m.approval.labels.dealState,
        value:
          deal.contract === undefined
            ? m.deal.states[deal.subscription.state]
            : m.words.contractState[deal.contract.state],
      },
    ];
  },

  async stillPossible({ m, repos }, approval) {
    const deal = await dealAsked(repos, approval);
    const most = refundable(await repos.receipts.ofDeal(deal.subscription.id));
    return approval.amount <= most ? undefined : m.payment.refundMost(dealRef(deal), money(most, m));
  },

  async granted(context, approval) {
    const { repos, now } = context;
    const deal = await dealAsked(repos, approval);
    const kind = isReservation(deal.subscription)
      ? 'reservation'
      : deal.contract === undefined
        ? 'deposit'
        : 'balance';
    const receipt = await writeReceipt(context, deal, {
      direction: 'out',
      kind,
      amount: approval.amount,
      method: 'transfer',
      account: accountOf(kind),
      paidDay: dayOf(now, deal.scene.zone),
      credit: false,
      note: approval.reason,
      claimedById: approval.applicantId,
      settled: false,
    });
    await tellFinance(context, receipt, deal);
    return {};
  },
});

async function dealAsked(repos: Repos, { id, subscriptionId, contractId }: Approval): Promise<Deal> {
  const subscription = subscriptionId === null ? undefined : await repos.deals.subscription(subscriptionId);
  if (subscription === undefined) {
    throw new Error(`${id} is about no deal`);
  }
  const contract = contractId === null ? undefined : await repos.contracts.byId(contractId);
  return await dealOf(repos, subscription, contract);
}
