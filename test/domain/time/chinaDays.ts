import chineseDays from 'chinese-days';
import type { CalendarDay } from '../../../src/domain/time/calendarDay.ts';
import { addDays, weekdayOf } from '../../../src/domain/time/day.ts';

/** The days of China's public calendar that differ from Monday to Friday. */
export function chinaDays(from: string, to: string): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const { work, name } = chineseDays.getDayDetail(date);
    const usual = weekdayOf(date) <= 5;
    const chinese = name.split(',')[1];
    if (chinese !== undefined && !work) {
      days.push({ date, kind: 'holiday', name: chinese });
    } else if (work && !usual) {
      days.push({ date, kind: 'working', name: chinese ?? name });
    }
  }
  return days;
}
