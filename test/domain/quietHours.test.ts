import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Shift } from '../../src/domain/company.ts';
import { quietUntil } from '../../src/domain/quietHours.ts';
import { minuteOf } from '../../src/domain/time/day.ts';

const NIGHT: Shift = [1320, 480];
const HOUR = 3_600_000;

function until(quiet: Shift | null, now: string, zone = 'Asia/Shanghai'): string | undefined {
  return quietUntil(quiet, new Date(now), zone)?.toISOString();
}

describe('quiet hours over midnight', () => {
  test.each([
    ['2026-11-23T21:59:59.999+08:00', undefined],
    ['2026-11-23T22:00:00+08:00', '2026-11-24T00:00:00.000Z'],
    ['2026-11-23T23:59:00+08:00', '2026-11-24T00:00:00.000Z'],
    ['2026-11-24T00:00:00+08:00', '2026-11-24T00:00:00.000Z'],
    ['2026-11-24T07:59:59.999+08:00', '2026-11-24T00:00:00.000Z'],
    ['2026-11-24T08:00:00+08:00', undefined],
    ['2026-12-31T23:00:00+08:00', '2027-01-01T00:00:00.000Z'],
  ])('at %s', (now, end) => {
    expect(until(NIGHT, now)).toBe(end);
  });

  test('within a day, until midnight, and none', () => {
    expect(until([720, 810], '2026-11-23T12:30:00+08:00')).toBe('2026-11-23T05:30:00.000Z');
    expect(until([720, 810], '2026-11-23T13:30:00+08:00')).toBeUndefined();
    expect(until([1320, 0], '2026-11-23T23:00:00+08:00')).toBe('2026-11-23T16:00:00.000Z');
    expect(until([1320, 0], '2026-11-24T00:00:00+08:00')).toBeUndefined();
    expect(until(null, '2026-11-23T23:00:00+08:00')).toBeUndefined();
  });
});

describe('where clocks change', () => {
  test('the night is an hour shorter in spring and an hour longer in autumn, and ends at eight', () => {
    expect(until(NIGHT, '2026-03-28T22:00:00+01:00', 'Europe/Berlin')).toBe('2026-03-29T06:00:00.000Z');
    expect(until(NIGHT, '2026-10-24T22:00:00+02:00', 'Europe/Berlin')).toBe('2026-10-25T07:00:00.000Z');
  });

  test('what the clock leaves out ends or begins at the change', () => {
    // From 02:00 the clock in Berlin goes to 03:00.
    expect(until([1320, 150], '2026-03-29T00:30:00Z', 'Europe/Berlin')).toBe('2026-03-29T01:00:00.000Z');
    expect(until([150, 360], '2026-03-29T00:59:59Z', 'Europe/Berlin')).toBeUndefined();
    expect(until([150, 360], '2026-03-29T01:00:00Z', 'Europe/Berlin')).toBe('2026-03-29T04:00:00.000Z');
    expect(until([130, 160], '2026-03-29T01:00:00Z', 'Europe/Berlin')).toBeUndefined();
  });

  test('what the clock shows twice is quiet both times', () => {
    // At 03:00 the clock in Berlin goes back to 02:00: 02:30 is 00:30Z and 01:30Z.
    expect(until([1320, 150], '2026-10-25T00:45:00Z', 'Europe/Berlin')).toBe('2026-10-25T01:30:00.000Z');
    expect(until([150, 360], '2026-10-25T00:30:00Z', 'Europe/Berlin')).toBe('2026-10-25T05:00:00.000Z');
    expect(until([150, 360], '2026-10-25T01:00:00Z', 'Europe/Berlin')).toBe('2026-10-25T05:00:00.000Z');
    // Half an hour on Lord Howe Island.
    expect(until([1320, 105], '2026-04-04T14:50:00Z', 'Australia/Lord_Howe')).toBe(
      '2026-04-04T15:15:00.000Z',
    );
  });
});

describe('at any instant, in any zone', () => {
  const zones = fc.constantFrom(
    'Asia/Shanghai',
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'America/Havana',
    'UTC',
  );
  const instants = fc.date({
    min: new Date('2026-01-01T00:00:00Z'),
    max: new Date('2027-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  // As long as the command allows.
  const shifts = fc
    .tuple(fc.nat(1439), fc.integer({ min: 1, max: 960 }))
    .map(([from, minutes]): Shift => [from, (from + minutes) % 1440]);
  const includes = ([from, to]: Shift, minute: number): boolean =>
    from < to ? minute >= from && minute < to : minute >= from || minute < to;

  test('it is quiet whenever the clock on the wall says so', () => {
    fc.assert(
      fc.property(shifts, instants, zones, (quiet, now, zone) => {
        if (includes(quiet, minuteOf(now, zone))) {
          expect(quietUntil(quiet, now, zone)).toBeDefined();
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('it stays quiet until the end that is told, which the clock shows or leaves out, and never for more than an hour longer', () => {
    fc.assert(
      fc.property(
        shifts,
        instants,
        zones,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (quiet, now, zone, part) => {
          const end = quietUntil(quiet, now, zone);
          if (end === undefined) {
            return;
          }
          const left = end.getTime() - now.getTime();
          expect(left).toBeGreaterThan(0);
          expect(left).toBeLessThanOrEqual(17 * HOUR);
          const between = new Date(now.getTime() + Math.floor(left * part));
          expect(quietUntil(quiet, between, zone)?.getTime()).toBeGreaterThanOrEqual(end.getTime());
          const before = minuteOf(new Date(end.getTime() - 1), zone);
          const at = minuteOf(end, zone);
          expect(at === quiet[1] || at !== (before + 1) % 1440).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('where clocks never change it is quiet exactly when the clock says so', () => {
    fc.assert(
      fc.property(shifts, instants, (quiet, now) => {
        const isQuiet = quietUntil(quiet, now, 'Asia/Shanghai') !== undefined;
        expect(isQuiet).toBe(includes(quiet, minuteOf(now, 'Asia/Shanghai')));
      }),
    );
  });
});
