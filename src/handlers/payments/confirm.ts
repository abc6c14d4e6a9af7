import { owedOf } from '../../domain/payments/owed.ts';
import { isHouseMoney } from '../../domain/payments/receipt.ts';
import { dayOf } from '../../domain/time/day.ts';
import { money } from '../../i18n/format.ts';
import { defineCommand } from '../command.ts';
import { dealRef } from '../deals/dealRef.ts';
import { field } from '../field.ts';
import { button, done, refused } from '../replies.ts';
import { oneReceipt } from './oneReceipt.ts';
import { receiptCard } from './receiptCard.ts';
import { receiptRef } from './receiptRef.ts';
import { settledText } from './settledText.ts';
import { settlePlan } from './settlePlan.ts';
import { tellOfReceipt } from './tellOfReceipt.ts';

/**
 * 到账: finance has found the money that was claimed; from now on it counts (R2.3.2). More than is owed is asked about and kept as the
 * customer's credit only when finance says so. Not undone: a reversal takes it back.
 */
export const confirmReceipt = defineCommand({
  name: 'receipt.confirm',
  words: { zh: ['到账'], en: ['received'] },
  allow: 'receipt:settle',
  fields: {
    receipt: field.text({ required: true, max: 20 }),
    over: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
  },
  args: ['receipt'],
  undo: 'none',
  async run(context) {
    const { input, m, now, actor, work, repos } = context;
    const one = await oneReceipt(context, input.receipt);
    if (!one.found) {
      return one.outcome;
    }
    const { receipt, deal } = one;
    const refs = [receiptRef(receipt), dealRef(deal)];
    if (receipt.state !== 'claimed') {
      return refused(await settledText(context, receipt), refs);
    }
    const { subscription, contract, scene } = deal;
    const owed = owedOf(
      contract?.price ?? subscription.price,
      (await repos.receipts.ofDeal(subscription.id)).filter(({ state }) => state !== 'claimed'),
      receipt.id,
    );
    const above =
      isHouseMoney(receipt) && receipt.direction === 'in' ? Math.max(0, receipt.amount - owed) : 0;
    if (above > 0 && input.over !== 'yes') {
      return {
        kind: 'reply',
        word: 'confirm',
        refs,
        card: {
          heading: m.payment.receiptHeading(receiptRef(receipt), m.words.receiptState.claimed),
          blocks: [
            { kind: 'text', text: m.payment.overFinance(money(owed, m), money(above, m)) },
            {
              kind: 'actions',
              items: [
                button(m, {
                  id: 'receipt.confirm.over',
                  label: m.payment.sureCredit,
                  style: 'danger',
                  command: 'receipt.confirm',
                  input: { receipt: receiptRef(receipt), over: 'yes' },
                }),
                button(m, {
                  id: 'receipt.reject',
                  label: m.payment.reject,
                  command: 'receipt.reject',
                  input: { receipt: receiptRef(receipt) },
                }),
              ],
            },
          ],
        },
      };
    }
    const settled = await work.update('receipt', receipt, {
      state: 'confirmed',
      settledAt: now,
      settledById: actor.member.id,
      confirmedDay: dayOf(now, scene.zone),
      credit: above > 0,
    });
    await work.update('subscription', subscription, {});
    if (contract !== undefined) {
      await settlePlan(context, contract, scene);
    }
    await tellOfReceipt(context, settled, deal);
    return done(receiptCard(context, settled, deal), refs);
  },
});
