import type { CalendarDay } from '../../domain/time/calendarDay.ts';
import type { CalendarOverride } from '../../domain/time/calendarOverride.ts';
import { publishedCalendar } from './publishedCalendar.ts';

/** The published calendar with the company's own days over it, and the project's over those. In the order of days. */
export function mergedCalendar(
  from: string,
  to: string,
  overrides: readonly Pick<CalendarOverride, 'projectId' | 'date' | 'kind' | 'name' | 'shifts'>[],
): CalendarDay[] {
  const days = new Map(publishedCalendar(from, to).map((day) => [day.date, day]));
  const companyFirst = [...overrides].sort(
    (a, b) => Number(a.projectId !== null) - Number(b.projectId !== null),
  );
  for (const { date, kind, name, shifts } of companyFirst) {
    days.set(date, { date, kind, name, ...(shifts === null ? {} : { shifts }) });
  }
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}
