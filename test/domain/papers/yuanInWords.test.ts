import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { yuanInWords } from '../../../src/domain/papers/yuanInWords.ts';

describe('an amount in capital figures (人民币大写)', () => {
  test.each([
    [0, '零元整'],
    [5, '伍分'],
    [50, '伍角整'],
    [100, '壹元整'],
    [1_000, '壹拾元整'],
    [140_950, '壹仟肆佰零玖元伍角整'],
    [600_714, '陆仟零柒元壹角肆分'],
    [168_032, '壹仟陆佰捌拾元叁角贰分'],
    [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
    [10_700_053, '壹拾万柒仟元伍角叁分'],
    [10_050_000, '壹拾万零伍佰元整'],
    [268_000_000, '贰佰陆拾捌万元整'],
    [103_500_000, '壹佰零叁万伍仟元整'],
    [10_000_000_100, '壹亿零壹元整'],
    [10_000_100_000, '壹亿零壹仟元整'],
    [20_000_000_000, '贰亿元整'],
  ])('%i fen is %s', (fen, words) => {
    expect(yuanInWords(fen)).toBe(words);
  });

  test('can be read back, whatever the amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (fen) => {
        expect(readBack(yuanInWords(fen))).toBe(fen);
      }),
    );
  });

  test('never says 零 twice in a row, nor before a unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999_999 }), (fen) => {
        expect(yuanInWords(fen)).not.toMatch(/零零|零[拾佰仟万亿整]|^零/u);
      }),
    );
  });

  test.each([-1, 0.5, Number.NaN, 2 ** 60])('is not made of %d', (fen) => {
    expect(() => yuanInWords(fen)).toThrow(RangeError);
  });
});

/** Fen, by another way than the one that writes them. */
function readBack(words: string): number {
  const [, whole = '', tenths = ''] = /^(?:(.*)元)?(.*)$/u.exec(words) ?? [];
  const [, jiao = '零', rest = '零'] = /^(?:(.)角)?零?(?:(.)分)?整?$/u.exec(tenths.replace(/^零/u, '')) ?? [];
  return yuan(whole) * 100 + valueOf(jiao) * 10 + valueOf(rest);
}

function yuan(words: string): number {
  for (const [unit, worth] of [
    ['万亿', 1e12],
    ['亿', 1e8],
    ['万', 1e4],
    ['仟', 1e3],
    ['佰', 100],
    ['拾', 10],
  ] as const) {
    const at = words.indexOf(unit);
    if (at >= 0) {
      return yuan(words.slice(0, at)) * worth + yuan(words.slice(at + unit.length));
    }
  }
  return valueOf(words.replaceAll('零', ''));
}

function valueOf(word: string): number {
  return Math.max(0, '零壹贰叁肆伍陆柒捌玖'.indexOf(word));
}
