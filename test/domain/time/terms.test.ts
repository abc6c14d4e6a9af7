import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { IANAZone } from 'luxon';
import type { Shift } from '../../../src/domain/company.ts';
import { workingCalendar, type Calendar } from '../../../src/domain/time/calendar.ts';
import type { CalendarDay } from '../../../src/domain/time/calendarDay.ts';
import { addDays, dayOf } from '../../../src/domain/time/day.ts';
import { explain } from '../../../src/domain/time/explain.ts';
import { explainDeadline } from '../../../src/domain/time/explainDeadline.ts';
import { isProvisional, unpublishedYears } from '../../../src/domain/time/isProvisional.ts';
import { endOfTerm } from '../../../src/domain/time/term.ts';
import {
  addWorkingMinutes,
  endOfWorkingDays,
  startOfWorkingDays,
  subtractWorkingMinutes,
  workingDaysBetween,
  workingMinutesBetween,
} from '../../../src/domain/time/workingDays.ts';
import { toWall } from '../../../src/domain/time/zone.ts';
import { complaintDeadlines } from '../../../src/domain/complaints/complaintDeadlines.ts';
import { chinaDays } from './chinaDays.ts';

const ZONES = [
  'Asia/Shanghai',
  'America/New_York',
  'Europe/Dublin',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'America/St_Johns',
  'Pacific/Chatham',
] as const;
const CHINA = chinaDays('2024-01-01', '2026-12-31');
const at = (text: string): Date => new Date(`${text}:00+08:00`);

const instants = fc.date({
  min: new Date('2024-01-02T00:00:00Z'),
  max: new Date('2026-11-01T00:00:00Z'),
  noInvalidDate: true,
});

/** Shifts of a day, in order, that do not overlap. */
const shifts = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 6 })
  .map((quarters): Shift[] => {
    const edges = quarters.map((one) => one * 15).sort((a, b) => a - b);
    return Array.from({ length: Math.floor(edges.length / 2) }, (_, n) => [edges[2 * n]!, edges[2 * n + 1]!]);
  });

const ownDays = fc.array(
  fc.record({
    date: fc.integer({ min: 0, max: 1000 }).map((n) => addDays('2024-01-01', n)),
    kind: fc.constantFrom<CalendarDay['kind']>('holiday', 'working'),
    name: fc.constant('自定'),
    shifts,
  }),
  { maxLength: 30 },
);

/** Projects of all kinds: any week that is worked on some day, any zone, public holidays and days of their own. */
const calendars: fc.Arbitrary<Calendar> = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    week: fc.array(fc.oneof(shifts, fc.constant<Shift[]>([])), { minLength: 7, maxLength: 7 }),
    first: shifts,
    own: ownDays,
  })
  .map(({ zone, week, first, own }) =>
    workingCalendar({ zone, week: [first, ...week.slice(1)], days: [...CHINA, ...own] }),
  );

describe('what holds for every project’s calendar', () => {
  test('minutes that were added are found again between, and subtracting them leads back to open time as long', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 0, max: 4_000 }), (calendar, from, minutes) => {
        const to = addWorkingMinutes(from, minutes, calendar);
        expect(workingMinutesBetween(from, to, calendar)).toBeCloseTo(minutes, 6);
        const back = subtractWorkingMinutes(to, minutes, calendar);
        expect(workingMinutesBetween(back, to, calendar)).toBeCloseTo(minutes, 6);
        expect(back.getTime()).toBeGreaterThanOrEqual(from.getTime());
      }),
      { numRuns: 60 },
    );
  });

  test('working days that were added are found again between, and lead back to a day from which it is as many', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 1, max: 30 }), (calendar, event, n) => {
        const end = endOfWorkingDays(event, n, calendar);
        const last = new Date(end.getTime() - 1);
        expect(workingDaysBetween(event, last, calendar)).toBe(n);
        expect(workingDaysBetween(last, event, calendar)).toBe(-n);
        const begins = startOfWorkingDays(last, n, calendar);
        expect(workingDaysBetween(begins, last, calendar)).toBe(n);
        expect(dayOf(begins, calendar.zone) <= dayOf(end, calendar.zone)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('a longer term, and one that begins later, never ends earlier', () => {
    fc.assert(
      fc.property(
        calendars,
        instants,
        instants,
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom('workingDay', 'workingHour', 'day'),
        (calendar, a, b, amount, unit) => {
          const [first, second] = a < b ? [a, b] : [b, a];
          const end = (event: Date, n: number): number =>
            endOfTerm(event, { amount: n, unit }, calendar).getTime();
          expect(end(first, amount)).toBeLessThanOrEqual(end(second, amount));
          expect(end(first, amount)).toBeLessThanOrEqual(end(first, amount + 1));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('an explanation lies end to end and adds up to the term', () => {
    fc.assert(
      fc.property(
        calendars,
        instants,
        fc.integer({ min: 1, max: 15 }),
        fc.constantFrom('workingDay', 'workingHour', 'day', 'hour', 'minute'),
        (calendar, event, amount, unit) => {
          const { segments, total, end } = explain(event, { amount, unit }, calendar);
          expect(segments[0]?.from).toEqual(event);
          expect(segments.at(-1)?.to).toEqual(end);
          segments.slice(1).forEach((segment, index) => {
            expect(segment.from).toEqual(segments[index]?.to);
          });
          expect(segments.reduce((sum, { counted }) => sum + counted, 0)).toBeCloseTo(total, 6);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('with pauses it ends where the complaint’s clock ends, and the open minutes add up', () => {
    const gaps = fc.array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 9_000 })), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(calendars, instants, gaps, fc.integer({ min: 1, max: 8 }), (calendar, since, list, n) => {
        let last = since;
        const pauses = list.map(([runs, rests]) => {
          const from = new Date(last.getTime() + runs * 60_000);
          last = new Date(from.getTime() + rests * 60_000);
          return { from, to: last };
        });
        const term = { amount: n, unit: 'workingDay' } as const;
        const shown = explainDeadline({ at: since, term, pauses }, calendar);
        const { finalDueAt } = complaintDeadlines(
          { since, firstTerm: term, finalTerm: term },
          pauses,
          calendar,
        );
        expect(shown.end).toEqual(finalDueAt);
        expect(shown.segments.at(-1)?.to).toEqual(finalDueAt);
        if (shown.unit === 'minute') {
          const whole = workingMinutesBetween(since, endOfTerm(since, term, calendar), calendar);
          expect(shown.total).toBeCloseTo(whole, 6);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the clock on the wall is the system’s in every zone', () => {
    const anywhere = fc.date({
      min: new Date('1970-01-02T00:00:00Z'),
      max: new Date('2037-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), anywhere, (zone, instant) => {
        const offset = IANAZone.create(zone).offset(instant.getTime());
        expect(toWall(instant, zone)).toBe(instant.getTime() + offset * 60_000);
      }),
      { numRuns: 300 },
    );
  });
});

describe('days of a project’s own', () => {
  test('a day that is worked in the morning only closes at noon; off is off, whatever the week says', () => {
    const calendar = workingCalendar({
      zone: 'Asia/Shanghai',
      days: [
        { date: '2026-11-28', kind: 'working', name: '开盘', shifts: [[540, 720]] },
        { date: '2026-11-30', kind: 'holiday', name: '停电检修' },
      ],
    });
    expect(endOfWorkingDays(at('2026-11-27T10:00'), 1, calendar)).toEqual(at('2026-11-28T12:00'));
    expect(endOfWorkingDays(at('2026-11-27T10:00'), 2, calendar)).toEqual(at('2026-12-01T18:00'));
    const { segments } = explain(at('2026-11-27T10:00'), { amount: 2, unit: 'workingDay' }, calendar);
    expect(segments.map(({ kind, name }) => [kind, name])).toEqual([
      ['event', null],
      ['makeUp', '开盘'],
      ['rest', null],
      ['holiday', '停电检修'],
      ['worked', null],
    ]);
  });
});

describe('a complaint of the evening before Spring Festival that is paused over National Day', () => {
  const china = workingCalendar({ zone: 'Asia/Shanghai', days: CHINA });
  test('one working day is the make-up Saturday, five end on the 27th', () => {
    const event = at('2026-02-13T17:50');
    expect(endOfTerm(event, { amount: 1, unit: 'workingDay' }, china)).toEqual(at('2026-02-14T18:00'));
    expect(endOfTerm(event, { amount: 5, unit: 'workingDay' }, china)).toEqual(at('2026-02-27T18:00'));
  });

  test('what was left before the pause goes on after it; while it rests nobody knows the end', () => {
    const term = { amount: 1, unit: 'workingDay' } as const;
    const from = at('2026-09-30T16:00');
    const counted = { at: at('2026-09-29T17:00'), term };
    const over = explainDeadline({ ...counted, pauses: [{ from, to: at('2026-10-09T10:00') }] }, china);
    expect(over.end).toEqual(at('2026-10-09T12:00'));
    expect(over.segments.filter(({ kind }) => kind === 'paused')).toHaveLength(1);
    const rests = explainDeadline({ ...counted, pauses: [{ from, to: null }] }, china);
    expect(rests.end).toEqual(from);
    expect(rests.total).toBe(60 + 360);
  });
});

describe('a year that is not published', () => {
  const published = new Set([2024, 2025, 2026]);
  const china = workingCalendar({ zone: 'Asia/Shanghai', days: CHINA, published });
  test('what reaches into it, or into the last week before it, is provisional', () => {
    expect(isProvisional(at('2026-11-23T10:00'), at('2026-12-24T18:00'), china)).toBe(false);
    expect(isProvisional(at('2026-11-23T10:00'), at('2026-12-25T18:00'), china)).toBe(true);
    expect(unpublishedYears(at('2026-12-30T10:00'), at('2027-01-05T18:00'), china)).toEqual([2027]);
    expect(explain(at('2026-12-30T10:00'), { amount: 3, unit: 'workingDay' }, china).provisional).toBe(true);
    expect(explain(at('2026-12-30T10:00'), { amount: 72, unit: 'hour' }, china).provisional).toBe(false);
  });
});
