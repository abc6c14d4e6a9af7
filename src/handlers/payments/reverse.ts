import type { Receipt } from '../../domain/payments/receipt.ts';
import { dayOf } from '../../domain/time/day.ts';
import { money } from '../../i18n/format.ts';
import { defineCommand } from '../command.ts';
import { dealRef } from '../deals/dealRef.ts';
import type { Reading } from '../doing.ts';
import { field } from '../field.ts';
import { button, done, refused } from '../replies.ts';
import { oneReceipt } from './oneReceipt.ts';
import { receiptCard } from './receiptCard.ts';
import { receiptRef } from './receiptRef.ts';
import { receiptState } from './receiptState.ts';
import { settlePlan } from './settlePlan.ts';
import { tellOfReceipt } from './tellOfReceipt.ts';

/**
 * 冲销: what finance had confirmed is taken back (a cheque that bounced, a wrong contract). The receipt stays, with its reason; the figures of
 * the day of the reversal go down. It is asked back first.
 */
export const reverseReceipt = defineCommand({
  name: 'receipt.reverse',
  words: { zh: ['冲销'], en: ['reverse'] },
  allow: 'receipt:settle',
  fields: {
    receipt: field.text({ required: true, max: 20 }),
    reason: field.text({ required: true, max: 200 }),
    sure: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
  },
  args: ['receipt', 'reason'],
  undo: 'none',
  async run(context) {
    const { input, m, now, work, repos } = context;
    const one = await oneReceipt(context, input.receipt);
    if (!one.found) {
      return one.outcome;
    }
    const { receipt, deal } = one;
    const ref = receiptRef(receipt);
    const refs = [ref, dealRef(deal)];
    if (receipt.state !== 'confirmed') {
      return refused(m.payment.notConfirmed(ref, receiptState(receipt, m)), refs);
    }
    if (receipt.direction === 'in' && (await refundedMore(repos, receipt))) {
      return refused(m.payment.refundedAlready(ref), refs);
    }
    if (input.sure !== 'yes') {
      const { blocks } = receiptCard(context, receipt, deal);
      return {
        kind: 'reply',
        word: 'confirm',
        refs,
        card: {
          heading: m.payment.reverseQuestion(ref, money(receipt.amount, m)),
          blocks: [
            ...blocks,
            { kind: 'text', text: m.payment.reverseFollows },
            {
              kind: 'actions',
              items: [
                button(m, {
                  id: 'receipt.reverse.sure',
                  label: m.payment.reverseSure,
                  style: 'danger',
                  command: 'receipt.reverse',
                  input: { receipt: ref, reason: input.reason, sure: 'yes' },
                }),
              ],
            },
          ],
        },
      };
    }
    const { subscription, contract, scene } = deal;
    const reversed = await work.update('receipt', receipt, {
      state: 'reversed',
      reversedDay: dayOf(now, scene.zone),
      note: [...(receipt.note === null ? [] : [receipt.note]), input.reason].join('\n'),
    });
    await work.update('subscription', subscription, {});
    if (contract !== undefined) {
      await settlePlan(context, contract, scene);
    }
    await tellOfReceipt(context, reversed, deal);
    return done(receiptCard(context, reversed, deal), refs);
  },
});

/** Money that has gone back to the customer cannot be taken back as well. */
async function refundedMore(repos: Reading['repos'], receipt: Receipt): Promise<boolean> {
  const sum = (await repos.receipts.ofDeal(receipt.subscriptionId))
    .filter(({ state, id }) => state === 'confirmed' && id !== receipt.id)
    .reduce((total, { direction, amount }) => total + (direction === 'in' ? amount : -amount), 0);
  return sum < 0;
}
