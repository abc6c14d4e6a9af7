import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { complaintDeadlines } from '../../../src/domain/complaints/complaintDeadlines.ts';
import type { CalendarDay } from '../../../src/domain/time/calendarDay.ts';
import { workingCalendar } from '../../../src/domain/time/calendar.ts';
import { workingMinutesBetween } from '../../../src/domain/time/workingDays.ts';
import type { Duration } from '../../../src/domain/values.ts';

const zone = 'Asia/Shanghai';

function days(kind: CalendarDay['kind'], name: string, ...dates: readonly string[]): CalendarDay[] {
  return dates.map((date) => ({ date, kind, name }));
}

/** As the notice of 2026 has it. */
const CALENDAR = workingCalendar({
  zone,
  days: [
    ...days('working', '春节', '2026-02-14', '2026-02-28'),
    ...days('holiday', '春节', ...Array.from({ length: 9 }, (_, index) => `2026-02-${15 + index}`)),
    ...days('holiday', '国庆节', ...Array.from({ length: 7 }, (_, index) => `2026-10-0${1 + index}`)),
    ...days('working', '国庆节', '2026-09-20', '2026-10-10'),
  ],
});
const FIRST: Duration = { amount: 1, unit: 'workingDay' };
const FINAL: Duration = { amount: 5, unit: 'workingDay' };

function at(wall: string): Date {
  return new Date(`${wall}:00+08:00`);
}

function due(since: string, ...pauses: readonly (readonly [from: string, to: string | null])[]) {
  return complaintDeadlines(
    { since: at(since), firstTerm: FIRST, finalTerm: FINAL },
    pauses.map(([from, to]) => ({ from: at(from), to: to === null ? null : at(to) })),
    CALENDAR,
  );
}

describe('the deadlines of a complaint', () => {
  test('the day of the complaint does not count, and the last day ends when business closes', () => {
    expect(due('2026-11-23T10:00')).toEqual({
      firstDueAt: at('2026-11-24T18:00'),
      finalDueAt: at('2026-11-30T18:00'),
    });
  });

  test('on the evening before Spring Festival the working Saturday counts, the holidays do not', () => {
    expect(due('2026-02-13T17:50')).toEqual({
      firstDueAt: at('2026-02-14T18:00'),
      finalDueAt: at('2026-02-27T18:00'),
    });
  });

  test('over National Day a pause moves what was left to after its end', () => {
    // Thirty hours are left when it rests: 16 of them until the make-up Saturday, 8 on Monday, 6 on Tuesday.
    expect(due('2026-09-28T10:00', ['2026-09-30T11:00', '2026-10-09T09:00'])).toEqual({
      firstDueAt: at('2026-09-29T18:00'),
      finalDueAt: at('2026-10-13T16:00'),
    });
  });

  test('a pause only of closed time moves nothing, one that lasts nothing yet', () => {
    const plain = due('2026-11-23T10:00');
    expect(due('2026-11-23T10:00', ['2026-11-24T18:00', '2026-11-25T09:00'])).toEqual(plain);
    expect(due('2026-11-23T10:00', ['2026-11-24T10:00', null])).toEqual(plain);
  });

  test('a pause of before it was opened again counts no more', () => {
    expect(due('2026-11-25T10:00', ['2026-11-23T10:00', '2026-11-24T10:00'])).toEqual(
      due('2026-11-25T10:00'),
    );
  });

  const minute = fc.integer({ min: 0, max: 60 * 24 * 60 });
  const start = at('2026-09-01T09:00').getTime();
  const pauses = fc
    .uniqueArray(minute, { minLength: 2, maxLength: 8 })
    .map((all) => all.sort((a, b) => a - b))
    .map((all) =>
      Array.from({ length: Math.floor(all.length / 2) }, (_, index) => ({
        from: new Date(start + (all[index * 2] ?? 0) * 60_000),
        to: new Date(start + (all[index * 2 + 1] ?? 0) * 60_000),
      })),
    );

  test('the open time that passes while it does not rest is that of the term, whatever the pauses', () => {
    fc.assert(
      fc.property(minute, fc.integer({ min: 1, max: 20 }), pauses, (offset, amount, rests) => {
        const since = new Date(start + offset * 60_000);
        const later = rests.filter(({ from }) => from >= since);
        const terms = { since, firstTerm: FIRST, finalTerm: { amount, unit: 'workingDay' as const } };
        const plain = complaintDeadlines(terms, [], CALENDAR).finalDueAt;
        const moved = complaintDeadlines(terms, later, CALENDAR).finalDueAt;
        const rested = later
          .filter(({ from }) => from < moved)
          .reduce(
            (sum, { from, to }) => sum + workingMinutesBetween(from, to < moved ? to : moved, CALENDAR),
            0,
          );
        expect(moved >= plain).toBe(true);
        expect(workingMinutesBetween(since, moved, CALENDAR) - rested).toBeCloseTo(
          workingMinutesBetween(since, plain, CALENDAR),
          6,
        );
      }),
    );
  });

  test('the first falls due before the result, and both no earlier for a longer pause', () => {
    fc.assert(
      fc.property(minute, pauses, fc.integer({ min: 1, max: 500 }), (offset, rests, more) => {
        const since = new Date(start + offset * 60_000);
        const [first, ...others] = rests;
        const only = first === undefined || others.length > 0 ? [] : [first];
        const longer = only.map(({ from, to }) => ({ from, to: new Date(to.getTime() + more * 60_000) }));
        const terms = { since, firstTerm: FIRST, finalTerm: FINAL };
        const [a, b] = [
          complaintDeadlines(terms, only, CALENDAR),
          complaintDeadlines(terms, longer, CALENDAR),
        ];
        expect(
          a.firstDueAt <= a.finalDueAt && a.firstDueAt <= b.firstDueAt && a.finalDueAt <= b.finalDueAt,
        ).toBe(true);
      }),
    );
  });
});
