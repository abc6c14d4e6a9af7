import { describe, expect, test } from '@jest/globals';
import { changedPrices, perSquare, priceFaults } from '../../../src/domain/units/unitPrices.ts';

const AREA = 11_860;
const GOOD = { listPrice: 298_000_000, floorPrice: 280_120_000, filedPrice: 305_000_000 };

describe('the prices of a unit', () => {
  test.each([
    ['the list price lies above the filed price', { listPrice: 305_000_100 }, ['listPrice', 'aboveFiled']],
    [
      'the floor price lies above the list price',
      { floorPrice: 298_000_100 },
      ['floorPrice', 'floorAboveList'],
    ],
    ['a price came without its unit: 268 yuan', { listPrice: 26_800 }, ['listPrice', 'notWhole']],
    ['a price a square metre was given: 25,600 yuan', { listPrice: 2_560_000 }, ['listPrice', 'notWhole']],
    ['118 m² for 1.5 billion', { filedPrice: 150_000_000_000 }, ['filedPrice', 'absurd']],
    ['118 m² for 110,000', { floorPrice: 11_000_000 }, ['floorPrice', 'absurd']],
  ])('are refused where %s', (_what, prices, [field, code]) => {
    expect(priceFaults({ ...GOOD, ...prices }, AREA)).toEqual([{ field, code }]);
  });

  test.each([
    ['all three in their order', GOOD],
    ['all the same', { listPrice: 298_000_000, floorPrice: 298_000_000, filedPrice: 298_000_000 }],
    ['none yet', { listPrice: null, floorPrice: null, filedPrice: null }],
    ['a filed price alone', { listPrice: null, floorPrice: null, filedPrice: 305_000_000 }],
  ])('may be %s', (_what, prices) => {
    expect(priceFaults(prices, AREA)).toEqual([]);
    expect(priceFaults(prices, null)).toEqual([]);
  });

  test('the floor price keeps its distance when the list price falls below it, and stays otherwise', () => {
    expect(changedPrices(GOOD, { listPrice: 268_000_000 })).toEqual({
      prices: { ...GOOD, listPrice: 268_000_000, floorPrice: 251_920_000 },
      follows: true,
    });
    expect(changedPrices(GOOD, { listPrice: 290_000_000 })).toEqual({
      prices: { ...GOOD, listPrice: 290_000_000 },
      follows: false,
    });
  });

  test('a floor price that was said is taken as it was said', () => {
    const said = { listPrice: 268_000_000, floorPrice: 270_000_000 };
    expect(changedPrices(GOOD, said)).toEqual({ prices: { ...GOOD, ...said }, follows: false });
  });

  test('a square metre costs whole yuan', () => {
    expect(perSquare(298_000_000, AREA)).toBe(2_512_600);
    expect(perSquare(298_000_000, null)).toBeUndefined();
  });
});
