import type { PlanLine } from '../../../domain/payments/planLine.ts';
import { calendarDay, money } from '../../../i18n/format.ts';
import type { ApprovalReading } from './approvalKind.ts';

const MOST_DATES = 4;

/** 首付 41.08万 11-30 周一、按揭款 212.52万: the next payments that are open, with their days; empty where there are none. */
export function paymentDates(
  { m, now }: ApprovalReading,
  lines: readonly Pick<PlanLine, 'kind' | 'amount' | 'paid' | 'dueDay' | 'state'>[],
  zone: string,
): string {
  return lines
    .filter(({ state }) => state === 'open')
    .slice(0, MOST_DATES)
    .map(({ kind, amount, paid, dueDay }) =>
      [
        m.words.lineKind[kind],
        money(amount - paid, m),
        ...(dueDay === null ? [] : [calendarDay(dueDay, zone, now, m)]),
      ].join(' '),
    )
    .join(m.common.listSeparator);
}
