import { describe, expect, test } from '@jest/globals';
import { readDiscount } from '../../../src/domain/deals/readDiscount.ts';

const LIST = 303_600_000;

describe('a discount as people write it', () => {
  test.each([
    ['2%', 297_528_000],
    ['1.5％', 299_046_000],
    ['2个点', 297_528_000],
    ['两个点', 297_528_000],
    ['98折', 297_528_000],
    ['9.8折', 297_528_000],
    ['九八折', 297_528_000],
    ['九折', 273_240_000],
    ['5万', 298_600_000],
    ['便宜5万', 298_600_000],
    ['50000', 298_600_000],
    ['50,000', 298_600_000],
    ['-5万', 298_600_000],
    ['3万元', 300_600_000],
  ])('%s', (typed, price) => {
    expect(readDiscount(typed, LIST)).toEqual({ ok: true, price });
  });

  test.each([
    ['0%', 'none'],
    ['100折', 'unreadable'],
    ['300万', 'tooMuch'],
    ['60%', 'tooMuch'],
    ['2', 'unreadable'],
    ['多一点', 'unreadable'],
    ['', 'unreadable'],
  ])('%s is none', (typed, why) => {
    expect(readDiscount(typed, LIST)).toEqual({ ok: false, why });
  });

  test('a rate never comes to more than it says: 1 % of an odd price', () => {
    const list = 303_612_345;
    const read = readDiscount('1%', list);
    expect(read.ok && (list - read.price) * 10_000 <= list * 100).toBe(true);
  });
});
