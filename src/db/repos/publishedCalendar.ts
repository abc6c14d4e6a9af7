import chineseDays from 'chinese-days';
import type { CalendarDay } from '../../domain/time/calendarDay.ts';

const DAY_MS = 86_400_000;

/**
 * The public holidays and make-up working days between two dates, both included, as far as they are published: the
 * State Council fixes a year in the autumn before it, and the package knows no year that was not fixed.
 */
export function publishedCalendar(from: string, to: string): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY_MS) {
    const date = new Date(at).toISOString().slice(0, 10);
    const { work, name } = chineseDays.getDayDetail(date);
    // 'Spring Festival,春节,4' for a day of a festival, 'Friday' for any other.
    const chinese = name.split(',')[1];
    if (chinese !== undefined) {
      days.push({ date, kind: work ? 'working' : 'holiday', name: chinese });
    }
  }
  return days;
}
