import { describe, expect, test } from '@jest/globals';
import { intervalLevel, nextByLevel } from '../../../src/domain/followUps/nextByLevel.ts';
import { openingCalendar, OPENING_WEEK, workingCalendar } from '../../../src/domain/time/calendar.ts';

const zone = 'Asia/Shanghai';
const opening = openingCalendar({ zone });
const working = workingCalendar({ zone });
const monday = new Date('2026-11-23T17:45:00+08:00');

describe('the next contact that a level asks for (R3.2.1)', () => {
  test('an A in three days at ten in the morning, whatever the hour of the last contact', () => {
    expect(nextByLevel(monday, { amount: 3, unit: 'day' }, opening, working)).toEqual(
      new Date('2026-11-26T10:00:00+08:00'),
    );
  });

  test('weekends are open, but a day on which the office is closed moves it on', () => {
    const closedSundays = openingCalendar({
      zone,
      week: OPENING_WEEK.map((day, at) => (at === 6 ? [] : day)),
    });
    const sixDays = { amount: 6, unit: 'day' } as const;
    expect(nextByLevel(monday, sixDays, opening, working)).toEqual(new Date('2026-11-29T10:00:00+08:00'));
    expect(nextByLevel(monday, sixDays, closedSundays, working)).toEqual(
      new Date('2026-11-30T10:00:00+08:00'),
    );
  });

  test('an interval in working days skips the weekend, one in hours goes by the clock', () => {
    expect(nextByLevel(monday, { amount: 5, unit: 'workingDay' }, opening, working)).toEqual(
      new Date('2026-11-30T10:00:00+08:00'),
    );
    expect(nextByLevel(monday, { amount: 48, unit: 'hour' }, opening, working)).toEqual(
      new Date('2026-11-25T17:45:00+08:00'),
    );
  });

  test('an unrated customer goes with B, and nobody chases a D', () => {
    expect([null, 'A', 'B', 'C', 'D'].map((level) => intervalLevel(level as 'A' | null))).toEqual([
      'B',
      'A',
      'B',
      'C',
      undefined,
    ]);
  });
});
