import type { PayTerm } from '../../../domain/payments/payPlan.ts';
import { calendarDay, money } from '../../../i18n/format.ts';
import type { Fact } from '../../chat/card.ts';
import type { SignedDeal } from '../../contracts/changeable.ts';
import { draftPlan, eventDays } from '../../../domain/payments/draftPlan.ts';
import type { ApprovalReading } from './approvalKind.ts';

const MOST_DATES = 4;

/** When the money of a contract would come by other payments, or at another price (fen). */
export async function newDates(
  { repos, m, now }: ApprovalReading,
  { contract, scene }: SignedDeal,
  of: { readonly terms: readonly PayTerm[]; readonly price: number },
): Promise<Fact> {
  const lines = draftPlan({
    ...of,
    events: eventDays(contract),
    receipts: await repos.receipts.ofDeal(contract.subscriptionId),
    before: 1,
    zone: scene.zone,
    now,
  });
  const text = lines
    .filter(({ state }) => state === 'open')
    .slice(0, MOST_DATES)
    .map(
      ({ kind, amount, paid, dueDay }) =>
        `${m.words.lineKind[kind]} ${money(amount - paid, m)}${dueDay === null ? '' : ` ${calendarDay(dueDay, scene.zone, now, m)}`}`,
    )
    .join(m.common.listSeparator);
  return { label: m.approval.labels.newDates, value: text === '' ? m.common.none : text };
}
