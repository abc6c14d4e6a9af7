import { accountOf } from '../../domain/payments/receiptDefaults.ts';
import type { Receipt } from '../../domain/payments/receipt.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Deal } from '../deals/dealScene.ts';
import type { Doing } from '../doing.ts';
import { receiptRef } from './receiptRef.ts';
import { tellFinance } from './tellFinance.ts';
import { writeReceipt } from './writeReceipt.ts';

/** What whoever sells says to have been paid today is a claim that finance looks for (R2.3.2). Returns its number, and the sentence that says so. */
export async function claimMoney(
  context: Doing,
  deal: Deal,
  said: Pick<Receipt, 'amount' | 'kind' | 'method'>,
): Promise<{ readonly ref: string; readonly text: string }> {
  const { m, now, actor } = context;
  const receipt = await writeReceipt(context, deal, {
    ...said,
    account: accountOf(said.kind),
    paidDay: dayOf(now, deal.scene.zone),
    direction: 'in',
    credit: false,
    note: null,
    claimedById: actor.member.id,
    settled: false,
  });
  const names = await tellFinance(context, receipt, deal);
  const ref = receiptRef(receipt);
  return { ref, text: m.payment.claimed(ref, names.join(m.common.listSeparator)) };
}
