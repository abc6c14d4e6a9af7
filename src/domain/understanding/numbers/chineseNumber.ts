const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The characters of a Chinese numeral below 10,000, for patterns. */
export const CHINESE_DIGITS = '零〇一二两三四五六七八九十百千';

/**
 * Reads a numeral below 10,000: 十五, 三百零五, and as people say them 两百六 (260), 一千五 (1500). Null where it is none;
 * 两三百 is none, it says two numbers.
 */
export function chineseNumber(text: string): number | null {
  if (text === '') {
    return null;
  }
  let total = 0;
  let digit: number | null = null;
  let smallest = 10_000;
  let afterZero = false;
  for (const char of text) {
    const value = DIGITS[char];
    const unit = UNITS[char];
    if (value !== undefined) {
      if (digit !== null) {
        return positional(text);
      }
      if (value === 0) {
        afterZero = true;
        continue;
      }
      digit = value;
      continue;
    }
    if (unit === undefined || unit >= smallest || (digit === null && unit !== 10)) {
      return null;
    }
    total += (digit ?? 1) * unit;
    smallest = unit;
    digit = null;
    afterZero = false;
  }
  if (digit === null) {
    return total === 0 && !/^[零〇]$/.test(text) ? null : total;
  }
  // 两百六 is 260: the digit after a hundred counts tens unless a zero stands between.
  const shorthand = smallest >= 100 && smallest < 10_000 && !afterZero;
  return total + digit * (shorthand ? smallest / 10 : 1);
}

function positional(text: string): number | null {
  if (text.length < 3) {
    return null;
  }
  let total = 0;
  for (const char of text) {
    const value = DIGITS[char];
    if (value === undefined) {
      return null;
    }
    total = total * 10 + value;
  }
  return total < 10_000 ? total : null;
}

/**
 * 两三百 says 200 to 300, 二百五六 and 二百五六十 250 to 260, 一千五六百 1,500 to 1,600; null where the text does not name two
 * neighbours.
 */
export function chineseBetween(text: string): readonly [number, number] | null {
  const match =
    /^(?:(?<whole>[一二两三四五六七八九])(?<above>[百千]))?(?<a>[一二两三四五六七八])(?<b>[二三四五六七八九])(?<unit>[十百千])?$/.exec(
      text,
    );
  const { whole = '', above = '', a = '', b = '', unit: below = '' } = match?.groups ?? {};
  const [from, to] = [DIGITS[a], DIGITS[b]];
  const unit = below === '' ? (UNITS[above] ?? 0) / 10 : UNITS[below];
  const fits = above === '' || unit === (UNITS[above] ?? 0) / 10;
  if (from === undefined || to !== from + 1 || unit === undefined || unit === 0 || !fits) {
    return null;
  }
  const base = (DIGITS[whole] ?? 0) * (UNITS[above] ?? 0);
  return [base + from * unit, base + to * unit];
}
