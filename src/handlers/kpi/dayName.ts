import { weekdayOf } from '../../domain/time/day.ts';
import type { Messages } from '../../i18n/messages.ts';

/** A day (YYYY-MM-DD) as the heading of a report says it: 11月23日 周一. */
export function dayName(day: string, m: Messages): string {
  const [, month = 0, date = 0] = day.split('-').map(Number);
  return m.kpi.report.date(month, date, m.common.weekdays[weekdayOf(day) - 1] ?? '');
}
