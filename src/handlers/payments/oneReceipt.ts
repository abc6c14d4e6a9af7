import type { Receipt } from '../../domain/payments/receipt.ts';
import { refNumber } from '../../domain/understanding/refNumber.ts';
import type { Outcome } from '../chat/outcome.ts';
import { dealOf, type Deal } from '../deals/dealScene.ts';
import { seesDeal } from '../deals/seesDeal.ts';
import type { Reading } from '../doing.ts';
import { refused } from '../replies.ts';

type OneReceipt =
  | { readonly found: true; readonly receipt: Receipt; readonly deal: Deal }
  | { readonly found: false; readonly outcome: Outcome };

/** The receipt that R12 means, with its deal; what the speaker may not see does not exist for him. */
export async function oneReceipt({ m, repos, actor }: Reading, typed: string): Promise<OneReceipt> {
  const ref = refNumber(typed, 'R');
  const receipt = ref === undefined ? undefined : await repos.receipts.byRef(ref);
  const subscription =
    receipt === undefined ? undefined : await repos.deals.subscription(receipt.subscriptionId);
  const deal = subscription === undefined ? undefined : await dealOf(repos, subscription);
  return receipt === undefined || deal === undefined || !seesDeal(actor, deal.scene.customer)
    ? { found: false, outcome: refused(m.payment.receiptNotFound(typed.trim().slice(0, 40))) }
    : { found: true, receipt, deal };
}
