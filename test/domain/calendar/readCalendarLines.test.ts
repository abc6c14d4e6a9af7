import { describe, expect, test } from '@jest/globals';
import type { CalendarEntry, CalendarFault } from '../../../src/domain/calendar/calendarEntry.ts';
import { readCalendarLines } from '../../../src/domain/calendar/readCalendarLines.ts';
import { WORKING_WEEK } from '../../../src/domain/time/calendar.ts';

const AT = { today: '2026-11-23', week: WORKING_WEEK };
const linesOf = (text: string) => text.split('\n').map((line, at) => ({ number: at + 1, text: line }));

function entry(text: string): CalendarEntry {
  const read = readCalendarLines(linesOf(text), AT);
  if (!read.ok) {
    throw new Error(JSON.stringify(read.faults));
  }
  return read.entry;
}

function faults(text: string): readonly CalendarFault[] {
  const read = readCalendarLines(linesOf(text), AT);
  return read.ok ? [] : read.faults;
}

describe('days of a project', () => {
  test('a day is off, with the reason behind it', () => {
    expect(entry('11-28 休 原因=下雪').days).toEqual([
      { date: '2026-11-28', is: 'holiday', shifts: null, name: '下雪' },
    ]);
    expect(entry('明天放假').days[0]).toMatchObject({ date: '2026-11-24', is: 'holiday', name: null });
    expect(entry('2026年12月25日（周五）休息，年会').days[0]).toMatchObject({
      date: '2026-12-25',
      is: 'holiday',
      name: '年会',
    });
  });

  test('a day is worked with hours of its own, or with those of the week', () => {
    expect(entry('2026-12-26 上班 9:00-12:00').days).toEqual([
      { date: '2026-12-26', is: 'working', shifts: [[540, 720]], name: null },
    ]);
    expect(entry('12-26 13点半-18点 9:00-12:00 开盘').days[0]).toEqual({
      date: '2026-12-26',
      is: 'working',
      shifts: [
        [540, 720],
        [810, 1080],
      ],
      name: '开盘',
    });
    expect(entry('12/27 上班').days[0]).toMatchObject({ date: '2026-12-27', is: 'working', shifts: null });
  });

  test('a span of days, also over New Year, and a day that is as usual again', () => {
    expect(entry('12-30至1-2 休').days.map(({ date }) => date)).toEqual([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
    ]);
    expect(entry('11-28 照常').days[0]).toMatchObject({ is: 'usual' });
    expect(entry('1-4 上班').days[0]).toMatchObject({ date: '2027-01-04' });
  });

  test('the whole notice of a year, pasted', () => {
    const { days, years } = entry(
      '日期 安排\n2027-01-01至2027-01-03 休 元旦\n2027年2月5日至11日 放假 春节\n2027-01-31 上班 春节\n2027 已公布',
    );
    expect(years).toEqual([2027]);
    expect(days).toHaveLength(11);
    expect(days.filter(({ is }) => is === 'working')).toEqual([
      { date: '2027-01-31', is: 'working', shifts: null, name: '春节' },
    ]);
  });
});

describe('the week of a project', () => {
  test('a sales office that works weekends and rests Tuesdays', () => {
    const { week } = entry('每周六、日上班 9:00-12:00 13:00-17:00\n每周二休');
    expect(week?.map((shifts) => shifts.length)).toEqual([2, 0, 2, 2, 2, 2, 2]);
    expect(week?.[5]).toEqual([
      [540, 720],
      [780, 1020],
    ]);
  });

  test('weekdays from one to another, all of them, and in English', () => {
    expect(entry('每周一至周五 10:00-18:00').week?.slice(0, 6)).toEqual([
      ...Array.from({ length: 5 }, () => [[600, 1080]]),
      [],
    ]);
    expect(entry('每天 9:00-18:00').week).toEqual(Array.from({ length: 7 }, () => [[540, 1080]]));
    expect(entry('every tue off').week?.[1]).toEqual([]);
    expect(entry('周末上班').week?.[6]).toHaveLength(2);
    expect(entry('每周末上班').week?.[5]).toHaveLength(2);
  });
});

describe('what is wrong is named by its line, and nothing is taken', () => {
  test.each([
    ['11-28 休\n12-26 上班 12:00-9:00', 2, 'reversed'],
    ['12-26 上班 9:00-12:00 11:00-15:00', 1, 'overlap'],
    ['11-31 休', 1, 'noSuchDay'],
    ['2027-02-29 休', 1, 'noSuchDay'],
    ['11-28 休\n12-1 上班\n11-28 上班', 3, 'dayTwice'],
    ['11-27至11-29 休\n11-28 上班', 2, 'dayTwice'],
    ['每天休', 1, 'emptyWeek'],
    ['每周二休\n每周二上班', 2, 'weekdayTwice'],
    ['12-26 上班 25:00-26:00', 1, 'noSuchTime'],
    ['11-28 休 9:00-12:00', 1, 'hoursOff'],
    ['11-29至11-28 休', 1, 'spanReversed'],
    ['2026-01-01至2026-12-31 休', 1, 'spanTooLong'],
    ['2035-01-01 休', 1, 'far'],
    ['2040 已公布', 1, 'far'],
    ['下周挺忙的', 1, 'unreadable'],
    ['11-28', 1, 'unreadable'],
  ])('%j', (text, line, code) => {
    expect(faults(text)).toContainEqual(expect.objectContaining({ line, code }));
  });

  test('more lines than anybody writes are refused at the first too many', () => {
    expect(faults(Array.from({ length: 401 }, () => '11-28 休').join('\n'))).toEqual([
      { line: 401, typed: '11-28 休', code: 'tooMany' },
    ]);
  });

  test('a day twice says where it stood first', () => {
    expect(faults('11-28 休\n11-28 上班')).toEqual([
      { line: 2, typed: '11-28 上班', code: 'dayTwice', first: 1 },
    ]);
  });
});
