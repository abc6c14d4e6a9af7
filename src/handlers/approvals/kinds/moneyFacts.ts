import { houseMoney } from '../../../domain/payments/allocate.ts';
import { calendarDay, money } from '../../../i18n/format.ts';
import type { Fact } from '../../chat/card.ts';
import type { SignedDeal } from '../../contracts/changeable.ts';
import type { ApprovalReading } from './approvalKind.ts';

const MOST_DATES = 4;

/** What is paid of a contract, and what of its money would not come, or come at another time. */
export async function moneyFacts(
  { repos, m, now }: ApprovalReading,
  { contract, scene }: SignedDeal,
): Promise<Fact[]> {
  const { labels } = m.approval;
  const { bank, own } = houseMoney(await repos.receipts.ofDeal(contract.subscriptionId));
  const open = (await repos.contracts.lines(contract.id)).filter(({ state }) => state === 'open');
  const dates = open
    .slice(0, MOST_DATES)
    .map(
      ({ kind, amount, paid, dueDay }) =>
        `${m.words.lineKind[kind]} ${money(amount - paid, m)}${dueDay === null ? '' : ` ${calendarDay(dueDay, scene.zone, now, m)}`}`,
    );
  return [
    { label: labels.paid, value: money(bank + own, m) },
    ...(dates.length === 0 ? [] : [{ label: labels.cashDates, value: dates.join(m.common.listSeparator) }]),
  ];
}
