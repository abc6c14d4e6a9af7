import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { saidOf } from '../../../src/domain/complaints/alarmed.ts';
import {
  alarmsDue,
  alarmsOf,
  alarmStateOf,
  type Alarm,
  type Alarming,
} from '../../../src/domain/complaints/alarms.ts';
import { complaintDeadlines } from '../../../src/domain/complaints/complaintDeadlines.ts';
import { openSpans } from '../../../src/domain/complaints/openSpans.ts';
import { workingCalendar } from '../../../src/domain/time/calendar.ts';
import { isOpen, workingMinutesBetween } from '../../../src/domain/time/workingDays.ts';
import type { Duration } from '../../../src/domain/values.ts';
import { chinaDays } from '../time/chinaDays.ts';

const calendar = workingCalendar({ zone: 'Asia/Shanghai', days: chinaDays('2025-01-01', '2026-12-31') });
const at = (text: string): Date => new Date(`${text}:00+08:00`);

interface Pause {
  readonly from: Date;
  readonly to: Date | null;
}

function complaint(
  since: Date,
  terms: { readonly first?: Duration; readonly final?: Duration } = {},
  pauses: readonly Pause[] = [],
): Alarming {
  const { first = { amount: 1, unit: 'workingDay' }, final = { amount: 5, unit: 'workingDay' } } = terms;
  const deadlines = complaintDeadlines({ since, firstTerm: first, finalTerm: final }, pauses, calendar);
  return { since, state: 'open', ...deadlines, respondedAt: null, resolvedAt: null, alarmed: '' };
}

const told = (alarms: readonly Alarm[]): string[] =>
  alarms.map(({ clock, stage, at: when }) => `${clock} ${stage} ${shanghai(when)}`);

function shanghai(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16);
}

describe('the alarms of a complaint (R3.4.2)', () => {
  test('on the evening before Spring Festival: one working day is the make-up Saturday, five last until the Friday after', () => {
    expect(told(alarmsOf(complaint(at('2026-02-13T17:50')), [], calendar))).toEqual([
      'first 50 2026-02-14T13:55',
      'first 75 2026-02-14T15:58',
      'first 100 2026-02-14T18:00',
      'final 50 2026-02-25T13:55',
      'final 75 2026-02-26T15:58',
      'final 100 2026-02-27T18:00',
    ]);
  });

  test('a pause over National Day leaves the warnings of before where they were and moves the rest behind it', () => {
    const since = at('2026-09-28T09:00');
    const pauses = [{ from: at('2026-09-30T09:00'), to: at('2026-10-12T09:00') }];
    const paused = { ...complaint(since), state: 'paused' as const };
    expect(alarmsOf(paused, [{ from: at('2026-09-30T09:00'), to: null }], calendar)).toEqual([]);
    expect(told(alarmsOf(complaint(since, {}, pauses), pauses, calendar))).toEqual([
      'first 50 2026-09-29T09:00',
      'first 75 2026-09-29T14:00',
      'first 100 2026-09-29T18:00',
      'final 50 2026-10-13T09:00',
      'final 75 2026-10-14T14:00',
      'final 100 2026-10-15T18:00',
    ]);
  });

  test('a warning that would fall on closing time comes when it opens again', () => {
    const [first] = alarmsOf(
      complaint(at('2026-11-23T14:00'), { first: { amount: 8, unit: 'workingHour' } }),
      [],
      calendar,
    );
    expect(told([first!])).toEqual(['first 50 2026-11-24T09:00']);
  });

  test('what has no open time is warned of by nobody, and breached all the same', () => {
    const night = complaint(at('2026-11-23T20:00'), { first: { amount: 2, unit: 'hour' } });
    expect(told(alarmsOf(night, [], calendar).filter(({ clock }) => clock === 'first'))).toEqual([
      'first 100 2026-11-23T22:00',
    ]);
  });

  test('an answered complaint has only its final clock, a settled one none', () => {
    const open = complaint(at('2026-11-23T10:00'));
    const answered = { ...open, respondedAt: at('2026-11-23T11:00') };
    expect(alarmsOf(answered, [], calendar).map(({ clock }) => clock)).toEqual(['final', 'final', 'final']);
    expect(alarmsOf({ ...answered, state: 'resolved' }, [], calendar)).toEqual([]);
  });

  test('after an outage the highest stage of each clock is said, and nothing twice', () => {
    const open = complaint(at('2026-11-23T10:00'));
    const alarms = alarmsOf(open, [], calendar);
    const late = at('2026-11-26T17:00');
    expect(told(alarmsDue(open, alarms, late))).toEqual([
      'first 100 2026-11-24T18:00',
      'final 50 2026-11-26T09:30',
    ]);
    expect(alarmsDue({ alarmed: 'first:100 final:50' }, alarms, late)).toEqual([]);
    expect(alarmStateOf({ ...open, alarmed: 'first:100 final:50' }, [], calendar, late)).toEqual({
      alarmed: 'first:100 final:50',
      nextAlarmAt: at('2026-11-27T14:15'),
    });
  });

  test('a deadline that moved back is warned of anew, one that moved forth is said at once', () => {
    const open = complaint(at('2026-11-23T10:00'));
    const now = at('2026-11-24T18:01');
    const later = { ...open, firstDueAt: at('2026-11-27T18:00'), alarmed: 'first:100' };
    expect(alarmStateOf(later, [], calendar, now)).toMatchObject({ alarmed: '' });
    const sooner = { ...open, firstDueAt: at('2026-11-24T12:00'), alarmed: 'first:75' };
    const state = alarmStateOf(sooner, [], calendar, now);
    expect(state).toEqual({ alarmed: 'first:75', nextAlarmAt: at('2026-11-24T12:00') });
  });

  test('what is kept of it is read back, whatever stands there', () => {
    expect(saidOf('first:75 final:100')).toEqual({ first: 75, final: 100 });
    expect(saidOf('')).toEqual({ first: 0, final: 0 });
    expect(saidOf('final:80 nonsense')).toEqual({ first: 0, final: 0 });
  });
});

const MINUTE = 60_000;
const instants = fc
  .date({ min: at('2025-01-02T00:00'), max: at('2026-10-01T00:00'), noInvalidDate: true })
  .map((one) => new Date(Math.floor(one.getTime() / MINUTE) * MINUTE));
const terms = fc.record({
  amount: fc.integer({ min: 1, max: 12 }),
  unit: fc.constantFrom('workingDay' as const, 'workingHour' as const, 'day' as const, 'hour' as const),
});
/** Pauses one after another, in minutes from the one before. */
const gaps = fc.array(
  fc.record({ after: fc.integer({ min: 1, max: 4_000 }), long: fc.integer({ min: 1, max: 9_000 }) }),
  { maxLength: 3 },
);
const cases = fc
  .record({ since: instants, first: terms, final: terms, gaps })
  .map(({ since, first, final, gaps: between }) => {
    let last = since.getTime();
    const pauses = between.map(({ after, long }) => {
      const from = new Date(last + after * MINUTE);
      last = from.getTime() + long * MINUTE;
      return { from, to: new Date(last) };
    });
    return { pauses, of: complaint(since, { first, final }, pauses) };
  });

describe('for any complaint, with any pauses', () => {
  test('the alarms of a clock follow one another, each clock is breached once and at its deadline, warnings come in working hours', () => {
    fc.assert(
      fc.property(cases, ({ of, pauses }) => {
        for (const clock of ['first', 'final'] as const) {
          const alarms = alarmsOf(of, pauses, calendar).filter((one) => one.clock === clock);
          const dueAt = clock === 'first' ? of.firstDueAt : of.finalDueAt;
          expect(alarms.filter(({ stage }) => stage === 100).map((one) => one.at)).toEqual([dueAt]);
          expect(alarms.map(({ stage }) => stage)).toEqual(
            alarms.map(({ stage }) => stage).sort((a, b) => a - b),
          );
          for (const { stage, at: when } of alarms) {
            expect(stage === 100 || (isOpen(when, calendar) && when < dueAt && when >= of.since)).toBe(true);
          }
        }
      }),
    );
  });

  test('a warning has its share of the open time behind it, and the rest of it lies in no opening', () => {
    fc.assert(
      fc.property(cases, ({ of, pauses }) => {
        const run = (until: Date): number =>
          openSpans(of.since, until, pauses).reduce(
            (sum, { from, to }) => sum + workingMinutesBetween(from, to, calendar),
            0,
          );
        for (const { stage, at: when, dueAt } of alarmsOf(of, pauses, calendar)) {
          const share = (run(dueAt) * stage) / 100;
          expect(run(when)).toBeGreaterThanOrEqual(share - 0.001);
          if (!pauses.some(({ from, to }) => from <= when && when < to)) {
            expect(run(when)).toBeLessThanOrEqual(share + 1);
          }
        }
      }),
    );
  });

  test('said one by one as they fall due, each is said once and then nothing is left', () => {
    fc.assert(
      fc.property(cases, ({ of, pauses }) => {
        const alarms = alarmsOf(of, pauses, calendar);
        let state = { ...of, ...alarmStateOf(of, pauses, calendar, of.since) };
        const said: string[] = [];
        for (let now = state.nextAlarmAt; now !== null; now = state.nextAlarmAt) {
          const due = alarmsDue(state, alarms, now);
          expect(due).not.toEqual([]);
          said.push(...due.map(({ clock, stage }) => `${clock}:${stage}`));
          const was = saidOf(state.alarmed);
          const after = due.reduce((all, { clock, stage }) => ({ ...all, [clock]: stage }), was);
          const alarmed = Object.entries(after)
            .map(([clock, stage]) => `${clock}:${stage}`)
            .join(' ');
          state = { ...state, ...alarmStateOf({ ...state, alarmed }, pauses, calendar, now) };
        }
        expect(new Set(said).size).toBe(said.length);
        expect(said.filter((one) => one.endsWith(':100')).sort()).toEqual(['final:100', 'first:100']);
      }),
      { numRuns: 30 },
    );
  });
});
