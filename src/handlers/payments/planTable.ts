import type { PlanLine } from '../../domain/payments/planLine.ts';
import { WHOLE } from '../../domain/payments/payPlan.ts';
import { calendarDay, money } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Block } from '../chat/card.ts';

type Shown = Pick<PlanLine, 'kind' | 'share' | 'amount' | 'paid' | 'event' | 'days' | 'dueDay' | 'state'>;

/** The payments of a plan: what, how much, by when, and how far it is. */
export function planTable(
  lines: readonly Shown[],
  {
    zone,
    now,
    today,
    m,
  }: { readonly zone: string; readonly now: Date; readonly today: string; readonly m: Messages },
): Block {
  const { columns } = m.payment;
  return {
    kind: 'table',
    columns: [columns.line, columns.share, columns.amount, columns.due, columns.state],
    rows: lines.map((line) => [
      m.words.lineKind[line.kind],
      `${line.share / (WHOLE / 100)}%`,
      money(line.amount, m),
      line.dueDay === null
        ? m.payment.afterEvent(m.words.payEvent[line.event], line.days)
        : calendarDay(line.dueDay, zone, now, m),
      stateOf(line, today, m),
    ]),
  };
}

function stateOf({ state, paid, dueDay, amount }: Shown, today: string, m: Messages): string {
  if (state === 'paid') {
    return m.payment.paid;
  }
  const late = dueDay !== null && dueDay < today;
  if (paid === 0) {
    return late ? m.payment.overdue : m.payment.open;
  }
  const left = money(amount - paid, m);
  return late ? m.payment.overdueLeft(left) : m.payment.left(left);
}
