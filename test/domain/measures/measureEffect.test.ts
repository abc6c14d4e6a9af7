import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { effectSpans, measureEffect } from '../../../src/domain/measures/measureEffect.ts';

const DONE = new Date('2026-10-01T02:00:00Z');
const later = (days: number): Date => new Date(DONE.getTime() + days * 86_400_000);

describe('the effect of a measure', () => {
  test('compares as many days after it as have passed with the 90 before', () => {
    const effect = measureEffect(effectSpans(DONE, later(30)), { before: 9, after: 1 });
    expect(effect).toEqual({
      before: { complaints: 9, days: 90, per30Days: 3 },
      after: { complaints: 1, days: 30, per30Days: 1 },
      small: false,
      verdict: 'less',
    });
  });

  test.each([
    ['few complaints', 30, 3, 1],
    ['a week', 7, 20, 0],
    ['the same hour', 0, 20, 0],
  ])('of %s is no verdict', (_, days, before, after) => {
    expect(measureEffect(effectSpans(DONE, later(days)), { before, after }).small).toBe(true);
  });

  test('more complaints than before are said to be more', () => {
    expect(measureEffect(effectSpans(DONE, later(30)), { before: 6, after: 9 }).verdict).toBe('more');
  });

  test('the times lie next to each other, end by now, and are no longer than 90 days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (days) => {
        const { before, after } = effectSpans(DONE, later(days));
        expect(before.to).toEqual(after.from);
        expect(after.to <= later(days)).toBe(true);
        expect(after.to.getTime() - after.from.getTime()).toBe(Math.min(90, days) * 86_400_000);
      }),
    );
  });
});
