import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bandOf, fitOf } from '../../../src/domain/matching/fit.ts';
import { rankFits } from '../../../src/domain/matching/rankFits.ts';
import { ANYTHING, type Wish } from '../../../src/domain/matching/wish.ts';
import { buildUnit } from '../../factories/unit.ts';

const units = fc
  .record({
    rooms: fc.option(fc.integer({ min: 1, max: 5 })),
    listPrice: fc.option(fc.integer({ min: 50_000_000, max: 900_000_000 })),
    builtArea: fc.option(fc.integer({ min: 3_000, max: 30_000 })),
    floor: fc.integer({ min: 1, max: 34 }),
  })
  .map((its) => buildUnit({ ...its, key: `A-1-${its.floor}-${its.listPrice}` }));
const max = fc.integer({ min: 50_000_000, max: 900_000_000 }).map((to) => ({ bound: 'max' as const, to }));
const wishes = fc.record({
  ...Object.fromEntries(Object.entries(ANYTHING).map(([name, value]) => [name, fc.constant(value)])),
  rooms: fc.option(fc.integer({ min: 1, max: 5 })),
  budget: fc.option(max),
  band: fc.constantFrom('low', 'middle', 'high', null),
}) as fc.Arbitrary<Wish>;

describe('how a unit meets a wish', () => {
  test('a wish given up never makes a unit worse', () => {
    fc.assert(
      fc.property(wishes, units, (wish, unit) => {
        const whole = fitOf(wish, unit, 34).penalty;
        for (const less of [{ budget: null }, { rooms: null }, { band: null }]) {
          expect(fitOf({ ...wish, ...less }, unit, 34).penalty).toBeLessThanOrEqual(whole);
        }
      }),
    );
  });

  test('more money never makes a unit worse', () => {
    fc.assert(
      fc.property(wishes, units, max, fc.nat(100_000_000), (wish, unit, budget, more) => {
        const wider = { ...budget, to: budget.to + more };
        expect(fitOf({ ...wish, budget: wider }, unit, 34).penalty).toBeLessThanOrEqual(
          fitOf({ ...wish, budget }, unit, 34).penalty,
        );
      }),
    );
  });

  test('the order does not hang on that of the units, and what fits comes first', () => {
    fc.assert(
      fc.property(
        wishes,
        fc.uniqueArray(units, { selector: ({ key }) => key, maxLength: 12 }),
        (wish, all) => {
          const fits = all.map((unit) => fitOf(wish, unit, 34));
          const ranked = rankFits(fits);
          expect(rankFits([...fits].reverse()).map(({ unit }) => unit.key)).toEqual(
            ranked.map(({ unit }) => unit.key),
          );
          const grades = ranked.map(({ grade }) => ['exact', 'near', 'far'].indexOf(grade));
          expect(grades).toEqual([...grades].sort((a, b) => a - b));
        },
      ),
    );
  });

  test('low, middle and high are the thirds of the building', () => {
    expect([1, 11, 12, 22, 23, 34].map((floor) => bandOf(floor, 34))).toEqual([
      'low',
      'low',
      'middle',
      'middle',
      'high',
      'high',
    ]);
  });

  test.each([
    [309_000_000, 'near', 0.03],
    [300_000_000, 'exact', 0],
    [400_000_000, 'far', 1 / 3],
  ])('at a budget of three million, %d fen is %s', (listPrice, grade, off) => {
    const fit = fitOf(
      { ...ANYTHING, budget: { bound: 'max', to: 300_000_000 } },
      buildUnit({ listPrice }),
      34,
    );
    expect(fit.grade).toBe(grade);
    expect(fit.aspects[0]?.off).toBeCloseTo(off);
  });
});
