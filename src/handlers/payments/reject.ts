import { defineCommand } from '../command.ts';
import { dealRef } from '../deals/dealRef.ts';
import { field } from '../field.ts';
import { done, refused } from '../replies.ts';
import { oneReceipt } from './oneReceipt.ts';
import { receiptCard } from './receiptCard.ts';
import { receiptRef } from './receiptRef.ts';
import { settledText } from './settledText.ts';
import { tellOfReceipt } from './tellOfReceipt.ts';

/** 未到账: finance has not found the money that was claimed, and says why. */
export const rejectReceipt = defineCommand({
  name: 'receipt.reject',
  words: { zh: ['未到账'], en: ['unfound'] },
  allow: 'receipt:settle',
  fields: {
    receipt: field.text({ required: true, max: 20 }),
    reason: field.text({ required: true, max: 200 }),
  },
  args: ['receipt', 'reason'],
  undo: 'none',
  async run(context) {
    const { input, now, actor, work } = context;
    const one = await oneReceipt(context, input.receipt);
    if (!one.found) {
      return one.outcome;
    }
    const { receipt, deal } = one;
    const refs = [receiptRef(receipt), dealRef(deal)];
    if (receipt.state !== 'claimed') {
      return refused(await settledText(context, receipt), refs);
    }
    const settled = await work.update('receipt', receipt, {
      state: 'rejected',
      settledAt: now,
      settledById: actor.member.id,
      note: input.reason,
    });
    await tellOfReceipt(context, settled, deal);
    return done(receiptCard(context, settled, deal), refs);
  },
});
