import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  atMinute,
  clockOf,
  dayOf,
  daysBetween,
  isDay,
  minuteOf,
  monthDays,
  monthOf,
  startOfDay,
  weekDays,
  weekdayOf,
} from '../../../src/domain/time/day.ts';
import { isZone } from '../../../src/domain/time/zone.ts';

const ZONES = [
  'Asia/Shanghai',
  'America/New_York',
  'Europe/London',
  'Australia/Lord_Howe',
  'America/Havana',
  'UTC',
];
const instants = fc.date({
  min: new Date('1995-01-01T00:00:00Z'),
  max: new Date('2060-01-01T00:00:00Z'),
  noInvalidDate: true,
});

describe('calendar days', () => {
  test('an evening in UTC is the next day in Shanghai', () => {
    expect(dayOf(new Date('2026-11-23T15:59:59.999Z'), 'Asia/Shanghai')).toBe('2026-11-23');
    expect(dayOf(new Date('2026-11-23T16:00:00Z'), 'Asia/Shanghai')).toBe('2026-11-24');
    expect(startOfDay('2026-11-24', 'Asia/Shanghai').toISOString()).toBe('2026-11-23T16:00:00.000Z');
    expect(clockOf(new Date('2026-11-23T10:30:00Z'), 'Asia/Shanghai')).toBe('18:30');
    expect(minuteOf(new Date('2026-11-23T10:30:59Z'), 'Asia/Shanghai')).toBe(18 * 60 + 30);
  });

  test('a day begins at its first instant and not one millisecond earlier, in every zone', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...ZONES), (instant, zone) => {
        const day = dayOf(instant, zone);
        const start = startOfDay(day, zone);
        expect(dayOf(start, zone)).toBe(day);
        expect(dayOf(new Date(start.getTime() - 1), zone)).toBe(addDays(day, -1));
      }),
    );
  });

  test('days, months and weeks are counted over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysBetween('2026-02-01', '2026-03-01')).toBe(28);
    expect(monthOf('2026-11-23')).toBe('2026-11');
    expect(monthDays('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(monthDays('2026-12-05')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
    expect(weekDays('2026-11-22')).toEqual({ from: '2026-11-16', to: '2026-11-22' });
    expect(weekdayOf('2026-11-23')).toBe(1);
  });

  test('a day that does not exist is refused', () => {
    expect(isDay('2026-02-31')).toBe(false);
    expect(isDay('2026-02-28')).toBe(true);
    expect(isDay('tomorrow')).toBe(false);
    expect(() => startOfDay('2026-02-31', 'UTC')).toThrow(RangeError);
    expect(() => dayOf(new Date(0), 'Asia/Atlantis')).toThrow(/Atlantis/);
    expect(isZone('Asia/Shanghai')).toBe(true);
    expect(isZone('Asia/Atlantis')).toBe(false);
  });

  test('a clock time that the change to summer time leaves out is the moment of the change', () => {
    const zone = 'America/New_York';
    expect(atMinute('2026-03-08', 150, zone).toISOString()).toBe('2026-03-08T07:00:00.000Z');
    expect(atMinute('2026-03-08', 180, zone).toISOString()).toBe('2026-03-08T07:00:00.000Z');
  });

  test('a clock time that comes twice is the first of the two', () => {
    expect(atMinute('2026-11-01', 90, 'America/New_York').toISOString()).toBe('2026-11-01T05:30:00.000Z');
  });

  test('clock times of a day never run backwards, also when the clock does', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...ZONES), fc.nat(1440), fc.nat(1440), (instant, zone, a, b) => {
        const day = dayOf(instant, zone);
        const [first, second] = [Math.min(a, b), Math.max(a, b)];
        expect(atMinute(day, first, zone).getTime()).toBeLessThanOrEqual(
          atMinute(day, second, zone).getTime(),
        );
      }),
    );
  });
});
