import type { Decimal } from './decimal.ts';
import { readDecimal, timesTen, toNumber } from './decimal.ts';
import { chineseBetween } from './chineseNumber.ts';

/** 1 yuan to 10 billion yuan, in fen. */
export const MONEY_LIMITS = { min: 100, max: 1_000_000_000_000 } as const;

/** Units of money, longest first; 个 is ten thousand in a sales office (首付80个), m is a million in English. */
export const MONEY_UNIT =
  '亿元?|千万元?|百万元?|万(?:元|块)?|个(?!月|人|客户|房|卧|厅|卫|孩|小|电话|点|半|项目|多月)|元|块钱?|(?:w|wan|million|mil|mn|m|k|rmb|yuan|cny|thousand)(?![a-z0-9²])';

/** Powers of ten that turn a unit into fen. */
function powerOf(unit: string): number {
  const word = unit.toLowerCase();
  if (/^(?:元|块|rmb|yuan|cny)/.test(word)) {
    return 2;
  }
  if (/^(?:k|thousand)/.test(word)) {
    return 5;
  }
  if (/^(?:百万|m)/.test(word)) {
    return 8;
  }
  if (word.startsWith('千万')) {
    return 9;
  }
  return word.startsWith('亿') ? 10 : 6;
}

/** How a bare number is meant: `wan` takes 300 as three million (a budget), `yuan` as 300 yuan. */
export type BareMoney = 'wan' | 'yuan';

/** Fen of a number with its unit (三万五: tail 五 is 5,000); null where it does not come out in whole fen. */
export function fenOf(
  number: string,
  unit: string | undefined,
  tail: string | undefined,
  bare: BareMoney,
): number | null {
  const value = readDecimal(number);
  if (value === null) {
    return null;
  }
  const power = unit === undefined ? barePower(value, bare) : powerOf(unit);
  const base = timesTen(value, power);
  if (base === null || tail === undefined) {
    return base;
  }
  const rest = readDecimal(tail);
  const extra = rest === null ? null : timesTen(rest, power - 1);
  return extra === null ? null : base + extra;
}

function barePower(value: Decimal, bare: BareMoney): number {
  return bare === 'wan' && toNumber(value) < 10_000 ? 6 : 2;
}

/** Fen of 两三百万 from both its numbers; null where it names one. */
export function fenBetween(
  number: string,
  unit: string | undefined,
  bare: BareMoney,
): readonly [number, number] | null {
  const pair = chineseBetween(number);
  if (pair === null) {
    return null;
  }
  const [from, to] = pair.map((n) => fenOf(String(n), unit, undefined, bare));
  return from == null || to == null ? null : [from, to];
}
