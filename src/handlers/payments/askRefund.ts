import { refundable } from '../../domain/payments/refundable.ts';
import { changeSteps } from '../../domain/contracts/changeSteps.ts';
import { money } from '../../i18n/format.ts';
import { openApproval } from '../approvals/openApproval.ts';
import { openedReply } from '../approvals/openedReply.ts';
import { defineCommand } from '../command.ts';
import { customerRef } from '../customers/customerRef.ts';
import { dealNamed } from '../deals/dealNamed.ts';
import { dealRef } from '../deals/dealRef.ts';
import { field } from '../field.ts';
import { refused } from '../replies.ts';

const fields = {
  contract: field.text({ required: true, max: 40 }),
  amount: field.money({ required: true }),
  reason: field.text({ required: true, max: 200 }),
};

/**
 * 退款: money goes back to the customer, by an approved application alone (R2.3.2); never more than came in. Granted it is a task of finance,
 * and counts when finance says that it is paid. No undo: what is not decided yet is withdrawn.
 */
export const askRefund = defineCommand({
  name: 'receipt.refund',
  words: { zh: ['退款'], en: ['refund'] },
  allow: 'contract:change',
  fields,
  args: ['contract', 'amount', 'reason'],
  undo: 'none',
  async run(context) {
    const { input, m, repos, actor } = context;
    const one = await dealNamed(context, { command: 'receipt.refund', fields, input });
    if (!one.found) {
      return one.outcome;
    }
    const { deal } = one;
    const { subscription, contract, scene } = deal;
    context.about(scene.customer);
    const refs = [dealRef(deal), scene.unit.key, customerRef(scene.customer)];
    const most = refundable(await repos.receipts.ofDeal(subscription.id));
    if (input.amount <= 0 || input.amount > most) {
      return refused(
        most === 0
          ? m.payment.nothingToRefund(dealRef(deal))
          : m.payment.refundMost(dealRef(deal), money(most, m)),
        refs,
      );
    }
    const opened = await openApproval(context, {
      kind: 'refund',
      projectId: subscription.projectId,
      teamId: scene.customer.teamId,
      customerId: scene.customer.id,
      unitId: scene.unit.id,
      subscriptionId: subscription.id,
      contractId: contract?.id ?? null,
      reason: input.reason,
      terms: [{ label: 'refund', before: null, after: { is: 'money', fen: input.amount } }],
      data: {},
      amount: input.amount,
      steps: changeSteps('refund', actor.member.role),
      openKey: `refund:${subscription.id}`,
    });
    return await openedReply(context, opened, {
      what: [dealRef(deal), scene.label, scene.unit.key].join(' '),
      refs,
    });
  },
});
