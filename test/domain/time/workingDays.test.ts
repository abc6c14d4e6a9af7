import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { WeekShifts } from '../../../src/domain/company.ts';
import { closingOn, openingCalendar, workingCalendar } from '../../../src/domain/time/calendar.ts';
import { explain } from '../../../src/domain/time/explain.ts';
import { NeverOpensError } from '../../../src/domain/time/neverOpens.ts';
import { endOfTerm } from '../../../src/domain/time/term.ts';
import {
  addWorkingMinutes,
  endOfWorkingDays,
  isOpen,
  nextOpening,
  workingMinutesBetween,
} from '../../../src/domain/time/workingDays.ts';
import type { Duration } from '../../../src/domain/values.ts';
import { chinaDays } from './chinaDays.ts';

const ZONE = 'Asia/Shanghai';
const working = workingCalendar({ zone: ZONE, days: chinaDays('2025-01-01', '2026-12-31') });
const opening = openingCalendar({ zone: ZONE });
const at = (text: string): Date => new Date(`${text}:00+08:00`);

/** Open through the nights in which New York changes its clocks. */
const NIGHTS: WeekShifts = Array.from({ length: 7 }, () => [
  [0, 300],
  [360, 1440],
]);
const nightShift = openingCalendar({ zone: 'America/New_York', week: NIGHTS });
const calendars = fc.constantFrom(working, opening, nightShift);
const instants = fc.date({
  min: new Date('2025-01-01T00:00:00Z'),
  max: new Date('2026-12-01T00:00:00Z'),
  noInvalidDate: true,
});

describe('working days (Civil Code 201, 203)', () => {
  test('the day of the event does not count and the last day ends when business closes', () => {
    expect(endOfWorkingDays(at('2026-11-23T10:00'), 1, working)).toEqual(at('2026-11-24T18:00'));
    expect(endOfWorkingDays(at('2026-11-23T23:59'), 1, working)).toEqual(at('2026-11-24T18:00'));
    expect(endOfWorkingDays(at('2026-11-27T10:00'), 1, working)).toEqual(at('2026-11-30T18:00'));
  });

  test('an event before National Day 2025 waits through eight days off and counts the make-up Saturday', () => {
    expect(endOfWorkingDays(at('2025-09-30T16:00'), 1, working)).toEqual(at('2025-10-09T18:00'));
    expect(endOfWorkingDays(at('2025-09-30T16:00'), 3, working)).toEqual(at('2025-10-11T18:00'));
    expect(endOfWorkingDays(at('2025-09-30T16:00'), 4, working)).toEqual(at('2025-10-13T18:00'));
    expect(endOfWorkingDays(at('2025-09-26T10:00'), 1, working)).toEqual(at('2025-09-28T18:00'));
  });

  test('National Day 2026 gives a make-up Sunday before and a make-up Saturday after', () => {
    expect(endOfWorkingDays(at('2026-09-18T10:00'), 1, working)).toEqual(at('2026-09-20T18:00'));
    expect(endOfWorkingDays(at('2026-09-30T10:00'), 3, working)).toEqual(at('2026-10-10T18:00'));
  });

  test('Spring Festival 2026 is nine days off between two make-up Saturdays', () => {
    expect(endOfWorkingDays(at('2026-02-13T17:00'), 1, working)).toEqual(at('2026-02-14T18:00'));
    expect(endOfWorkingDays(at('2026-02-13T17:00'), 2, working)).toEqual(at('2026-02-24T18:00'));
    expect(endOfWorkingDays(at('2026-02-26T17:00'), 2, working)).toEqual(at('2026-02-28T18:00'));
  });

  test('a term in days ends at closing, and on the next working day where its last day is off', () => {
    const days = (amount: number): Duration => ({ amount, unit: 'day' });
    expect(endOfTerm(at('2026-11-23T10:00'), days(2), working)).toEqual(at('2026-11-25T18:00'));
    expect(endOfTerm(at('2026-11-25T10:00'), days(3), working)).toEqual(at('2026-11-30T18:00'));
    expect(endOfTerm(at('2026-09-24T10:00'), days(7), working)).toEqual(at('2026-10-08T18:00'));
  });

  test('hours pass by the clock, working hours only while it is open', () => {
    expect(endOfTerm(at('2026-11-23T17:30'), { amount: 2, unit: 'hour' }, working)).toEqual(
      at('2026-11-23T19:30'),
    );
    expect(endOfTerm(at('2026-11-23T17:30'), { amount: 2, unit: 'workingHour' }, working)).toEqual(
      at('2026-11-24T10:30'),
    );
    expect(endOfTerm(at('2026-11-23T17:30'), { amount: 5, unit: 'minute' }, working)).toEqual(
      at('2026-11-23T17:35'),
    );
  });

  test('a term of no days, half a day or less than nothing is refused', () => {
    for (const amount of [0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => endOfTerm(at('2026-11-23T10:00'), { amount, unit: 'workingDay' }, working)).toThrow(
        RangeError,
      );
      expect(() => endOfWorkingDays(at('2026-11-23T10:00'), amount, working)).toThrow(RangeError);
    }
    expect(() => addWorkingMinutes(at('2026-11-23T10:00'), -1, working)).toThrow(RangeError);
  });
});

describe('opening and working hours', () => {
  test('the lunch break is not working time', () => {
    expect(addWorkingMinutes(at('2026-11-23T11:30'), 60, working)).toEqual(at('2026-11-23T13:30'));
    expect(workingMinutesBetween(at('2026-11-23T11:30'), at('2026-11-23T13:30'), working)).toBe(60);
    expect(isOpen(at('2026-11-23T12:30'), working)).toBe(false);
    expect(isOpen(at('2026-11-23T12:30'), opening)).toBe(true);
  });

  test('the sales office is open on weekends and holidays until 18:00', () => {
    expect(closingOn('2026-10-01', opening)).toEqual(at('2026-10-01T18:00'));
    expect(closingOn('2026-11-22', opening)).toEqual(at('2026-11-22T18:00'));
    expect(closingOn('2026-10-01', working)).toBeUndefined();
    expect(isOpen(at('2026-11-22T17:59'), opening)).toBe(true);
    expect(isOpen(at('2026-11-22T18:00'), opening)).toBe(false);
  });

  test('the next opening is now where it is open, else the next shift', () => {
    expect(nextOpening(at('2026-11-23T10:00'), working)).toEqual(at('2026-11-23T10:00'));
    expect(nextOpening(at('2026-11-23T12:00'), working)).toEqual(at('2026-11-23T13:00'));
    expect(nextOpening(at('2026-09-30T18:00'), working)).toEqual(at('2026-10-08T09:00'));
  });

  test('minutes that end with a shift end at its closing, not at the next opening', () => {
    expect(addWorkingMinutes(at('2026-11-23T17:00'), 60, working)).toEqual(at('2026-11-23T18:00'));
    expect(addWorkingMinutes(at('2026-11-21T03:00'), 0, working)).toEqual(at('2026-11-21T03:00'));
  });

  test('a calendar that never opens says so instead of searching for ever', () => {
    const never = workingCalendar({ zone: ZONE, week: [] });
    expect(() => endOfWorkingDays(at('2026-11-23T10:00'), 1, never)).toThrow(NeverOpensError);
    expect(() => addWorkingMinutes(at('2026-11-23T10:00'), 1, never)).toThrow(NeverOpensError);
    expect(() => endOfTerm(at('2026-11-23T10:00'), { amount: 1, unit: 'day' }, never)).toThrow(
      /Asia\/Shanghai/,
    );
    expect(() => endOfWorkingDays(at('2026-11-23T10:00'), 1_000_000, working)).toThrow(NeverOpensError);
    expect(nextOpening(at('2026-11-23T10:00'), never)).toBeUndefined();
    expect(workingMinutesBetween(at('2026-11-23T10:00'), at('2027-11-23T10:00'), never)).toBe(0);
  });

  test('overlapping and reversed shifts count once', () => {
    const untidy = openingCalendar({
      zone: ZONE,
      week: Array.from({ length: 7 }, () => [
        [600, 720],
        [540, 660],
        [900, 800],
        [720, 780],
      ]),
    });
    expect(workingMinutesBetween(at('2026-11-23T00:00'), at('2026-11-24T00:00'), untidy)).toBe(240);
  });
});

describe('summer time in New York', () => {
  test('the night in which the clock jumps is an hour shorter, the one in which it falls back an hour longer', () => {
    const open = (from: string, to: string): number =>
      workingMinutesBetween(new Date(from), new Date(to), nightShift);
    expect(open('2026-03-07T05:00:00Z', '2026-03-08T05:00:00Z')).toBe(1380);
    expect(open('2026-03-08T05:00:00Z', '2026-03-09T04:00:00Z')).toBe(1320);
    expect(open('2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z')).toBe(1440);
  });

  test('office hours keep their place on the wall', () => {
    const office = workingCalendar({ zone: 'America/New_York' });
    expect(endOfWorkingDays(new Date('2026-03-06T15:00:00Z'), 1, office).toISOString()).toBe(
      '2026-03-09T22:00:00.000Z',
    );
    expect(endOfWorkingDays(new Date('2026-10-30T15:00:00Z'), 1, office).toISOString()).toBe(
      '2026-11-02T23:00:00.000Z',
    );
  });
});

describe('what holds for every term', () => {
  test('minutes that were added are found again between the two instants', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 0, max: 20_000 }), (calendar, from, minutes) => {
        const to = addWorkingMinutes(from, minutes, calendar);
        expect(workingMinutesBetween(from, to, calendar)).toBe(minutes);
        expect(workingMinutesBetween(to, from, calendar)).toBe(0 - minutes);
      }),
    );
  });

  test('a longer term or a later event never ends earlier', () => {
    fc.assert(
      fc.property(calendars, instants, instants, fc.integer({ min: 1, max: 30 }), (calendar, a, b, n) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        expect(endOfWorkingDays(first, n, calendar).getTime()).toBeLessThanOrEqual(
          endOfWorkingDays(second, n, calendar).getTime(),
        );
        expect(endOfWorkingDays(first, n, calendar).getTime()).toBeLessThan(
          endOfWorkingDays(first, n + 1, calendar).getTime(),
        );
        expect(addWorkingMinutes(first, n * 60, calendar).getTime()).toBeLessThanOrEqual(
          addWorkingMinutes(second, n * 60, calendar).getTime(),
        );
      }),
    );
  });

  test('the next opening is open and nothing before it is', () => {
    fc.assert(
      fc.property(calendars, instants, (calendar, instant) => {
        const next = nextOpening(instant, calendar);
        expect(next).toBeDefined();
        expect(isOpen(next!, calendar)).toBe(true);
        expect(workingMinutesBetween(instant, next!, calendar)).toBe(0);
      }),
    );
  });

  test('an explanation lies end to end from the event to the end and adds up to the term', () => {
    const terms = fc.record({
      amount: fc.integer({ min: 1, max: 25 }),
      unit: fc.constantFrom<Duration['unit'][]>('workingDay', 'workingHour', 'day', 'hour', 'minute'),
    });
    fc.assert(
      fc.property(calendars, instants, terms, (calendar, event, term) => {
        const { segments, total, end } = explain(event, term, calendar);
        expect(end).toEqual(endOfTerm(event, term, calendar));
        expect(segments[0]?.from).toEqual(event);
        expect(segments.at(-1)?.to).toEqual(end);
        segments.slice(1).forEach((segment, index) => {
          expect(segment.from).toEqual(segments[index]?.to);
          expect(segment.to > segment.from).toBe(true);
        });
        expect(segments.reduce((sum, { counted }) => sum + counted, 0)).toBeCloseTo(total, 6);
      }),
    );
  });

  test('an explanation names the holidays and the make-up day that it passes', () => {
    const { segments } = explain(at('2025-09-30T16:00'), { amount: 3, unit: 'workingDay' }, working);
    expect(segments.map(({ kind, name, counted }) => [kind, name, counted])).toEqual([
      ['event', null, 0],
      ...['国庆节', '国庆节', '国庆节', '国庆节', '国庆节', '中秋', '国庆节', '国庆节'].map((name) => [
        'holiday',
        name,
        0,
      ]),
      ['worked', null, 1],
      ['worked', null, 1],
      ['makeUp', '国庆节', 1],
    ]);
  });

  test('an explanation in working hours shows lunch and night as closed', () => {
    const { segments } = explain(at('2026-11-23T11:00'), { amount: 7, unit: 'workingHour' }, working);
    expect(segments.map(({ kind, counted }) => [kind, counted])).toEqual([
      ['worked', 60],
      ['closed', 0],
      ['worked', 300],
      ['closed', 0],
      ['closed', 0],
      ['worked', 60],
    ]);
  });
});
