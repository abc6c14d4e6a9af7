import type { Measure } from '../../domain/measures/measure.ts';
import { maskPhones } from '../../domain/maskPhones.ts';
import { dayOf } from '../../domain/time/day.ts';
import { calendarDay } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { measureRef } from './measureRef.ts';

/** M1 更换窗框胶条厂家 · 王磊 · 期限 12-15 周二（已逾期） */
export function measureLine(
  measure: Measure,
  owner: string | undefined,
  { zone, now, m }: { readonly zone: string; readonly now: Date; readonly m: Messages },
): string {
  const by = calendarDay(measure.dueDay, zone, now, m);
  return [
    `${measureRef(measure)} ${maskPhones(measure.text)}`,
    ...(owner === undefined ? [] : [owner]),
    measure.state === 'open' && measure.dueDay < dayOf(now, zone)
      ? m.measure.dueBy(m.measure.overdue(by))
      : m.measure.dueBy(by),
  ].join(' · ');
}
