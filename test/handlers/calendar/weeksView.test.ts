import { describe, expect, test } from '@jest/globals';
import { workingCalendar } from '../../../src/domain/time/calendar.ts';
import type { CalendarDay } from '../../../src/domain/time/calendarDay.ts';
import { weeksView } from '../../../src/handlers/calendar/weeksView.ts';
import { messages } from '../../../src/i18n/messages.ts';
import type { Locale } from '../../../src/domain/company.ts';

/** What stands on each day of the weeks around New Year 2027, whose holidays are not published. */
function wordsOfDays(locale: Locale, days: readonly CalendarDay[] = []): Map<string, string> {
  const calendar = workingCalendar({ zone: 'Asia/Shanghai', days, published: new Set([2026]) });
  const m = messages(locale);
  const of = { title: '', subtitle: '', from: '2026-12-14', to: '2027-01-10', today: '2026-12-14', m };
  const drawn = weeksView(calendar, of).weeks.flat();
  return new Map(drawn.map(({ words }, at) => [dayAt(at), words]));
}

function dayAt(later: number): string {
  return new Date(Date.UTC(2026, 11, 14 + later)).toISOString().slice(0, 10);
}

describe('the picture of the weeks', () => {
  test('marks the days that a notice to come may change: those of its year and the last week before it', () => {
    const words = wordsOfDays('zh-CN');
    expect(words.get('2027-01-01')).toBe('暂定');
    expect(words.get('2027-01-09')).toBe('暂定');
    expect(words.get('2026-12-26')).toBe('暂定');
    expect(words.get('2026-12-23')).toBe('');
    expect(wordsOfDays('en').get('2027-01-01')).toBe('provisional');
  });

  test('leaves what the company has said of a day as it is, with or without a reason, in the language of the reader', () => {
    const days: CalendarDay[] = [
      { date: '2027-01-01', kind: 'holiday', name: '元旦' },
      { date: '2027-01-02', kind: 'working', name: null, shifts: [[540, 720]] },
      { date: '2026-12-16', kind: 'holiday', name: null },
    ];
    const [zh, en] = [wordsOfDays('zh-CN', days), wordsOfDays('en', days)];
    expect([zh.get('2027-01-01'), en.get('2027-01-01')]).toEqual(['元旦', '元旦']);
    expect([zh.get('2027-01-02'), en.get('2027-01-02')]).toEqual(['上班 09:00-12:00', 'Worked 09:00-12:00']);
    expect([zh.get('2026-12-16'), en.get('2026-12-16')]).toEqual(['休息', 'Off']);
  });
});
