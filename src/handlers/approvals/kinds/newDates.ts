import { draftPlan } from '../../../domain/payments/draftPlan.ts';
import type { EventDays } from '../../../domain/payments/dueDays.ts';
import type { PayTerm } from '../../../domain/payments/payPlan.ts';
import type { Fact } from '../../chat/card.ts';
import type { SignedDeal } from '../../contracts/signedContract.ts';
import type { ApprovalReading } from './approvalKind.ts';
import { paymentDates } from './paymentDates.ts';

/** When the money of a contract would come by other payments, at another price (fen), or counted from other days. */
export async function newDates(
  at: ApprovalReading,
  { contract, scene }: SignedDeal,
  of: { readonly terms: readonly PayTerm[]; readonly price: number; readonly events: EventDays },
): Promise<Fact> {
  const { repos, m, now } = at;
  const { zone } = scene;
  const receipts = await repos.receipts.ofDeal(contract.subscriptionId);
  const text = paymentDates(at, draftPlan({ ...of, receipts, before: 1, zone, now }), zone);
  return { label: m.approval.labels.newDates, value: text === '' ? m.common.none : text };
}
