import type { PayPlan, PayTerm } from '../../domain/payments/payPlan.ts';
import { readTerms } from '../../domain/payments/readTerms.ts';
import type { Messages } from '../../i18n/messages.ts';
import { policyValue } from '../company/policies.ts';
import { payTermsText, termsFaultText } from '../company/policyText.ts';
import type { Reading } from '../doing.ts';

/** Further words for the ways of paying. */
export function planWords(): Readonly<Record<PayPlan, readonly string[]>> {
  return {
    full: ['全款', '一次性付款', '全额', 'cash'],
    instalments: ['分期付款', 'installments'],
    mortgage: ['贷款', '商贷', '公积金', '组合贷', 'loan'],
  };
}

/** The lines of a plan: as they were said, else as the project has them for this way of paying. */
export async function termsSaid(
  { repos, m, now }: Reading,
  plan: PayPlan,
  said: string | undefined,
  projectId: string,
): Promise<
  { readonly ok: true; readonly terms: readonly PayTerm[] } | { readonly ok: false; readonly text: string }
> {
  if (said === undefined) {
    return { ok: true, terms: await policyValue(repos, `payment.${plan}`, projectId, now) };
  }
  const read = readTerms(said);
  return read.ok ? read : { ok: false, text: termsFaultText(read.fault, m) };
}

/** 按揭：首付 30%（签约后 7 天）；按揭款 70%（签约后 60 天） */
export function planText(plan: PayPlan, terms: readonly PayTerm[], m: Messages): string {
  return m.payment.planWith(m.words.payPlan[plan], payTermsText(terms, m));
}
