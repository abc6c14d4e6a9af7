import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dailyTicks, nextDailyTick } from '../../../src/domain/time/dailyTicks.ts';
import { addDays, dayOf } from '../../../src/domain/time/day.ts';

const ZONES = ['Asia/Shanghai', 'America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'Pacific/Apia'];
const START = Date.UTC(2024, 0, 1);
const TWO_YEARS = 730 * 86_400_000;

const daily = fc.record({
  minute: fc.integer({ min: 0, max: 1439 }),
  zone: fc.constantFrom(...ZONES),
});
const instant = fc.integer({ min: 0, max: TWO_YEARS }).map((ms) => new Date(START + ms));

describe('a daily task', () => {
  test('has each of its ticks once, however long apart and how often one looks, over changes of the clock too', () => {
    fc.assert(
      fc.property(
        daily,
        instant,
        fc.array(fc.integer({ min: 1, max: 40 * 86_400_000 }), { maxLength: 20 }),
        (of, from, gaps) => {
          let last = from;
          const pieces = gaps.flatMap((gap) => {
            const now = new Date(last.getTime() + gap);
            const ticks = dailyTicks(of, last, now, 1_000);
            last = now;
            return ticks;
          });
          expect(pieces).toEqual(dailyTicks(of, from, last, 10_000));
          const days = pieces.map((at) => dayOf(at, of.zone));
          expect(new Set(days).size).toBe(days.length);
        },
      ),
    );
  });

  test('makes up for no more than it is asked to, the newest', () => {
    const of = { minute: 540, zone: 'Asia/Shanghai' };
    const now = new Date('2026-11-23T10:00:00+08:00');
    expect(dailyTicks(of, new Date('2026-11-01T00:00:00Z'), now, 2)).toEqual([
      new Date('2026-11-22T09:00:00+08:00'),
      new Date('2026-11-23T09:00:00+08:00'),
    ]);
  });

  test('comes next within a day or so, and the next is the first that is then due', () => {
    fc.assert(
      fc.property(daily, instant, (of, now) => {
        const next = nextDailyTick(of, now);
        expect(next.getTime()).toBeGreaterThan(now.getTime());
        expect(dayOf(next, of.zone) <= addDays(dayOf(now, of.zone), 2)).toBe(true);
        expect(dailyTicks(of, now, next, 10)).toEqual([next]);
      }),
    );
  });
});
