import { CHINESE_DIGITS } from './chineseNumber.ts';
import { MONEY_UNIT } from './money.ts';

/** A sum with its unit, for patterns without named groups: 62.5万, 五万, 一万五, 8000块钱. */
export const SUM = `(?:\\d[\\d,]*(?:\\.\\d+)?|[${CHINESE_DIGITS}]{1,9}(?:点[一二三四五六七八九零])?)\\s?(?:${MONEY_UNIT})(?:[一二三四五六七八九1-9](?![\\d${CHINESE_DIGITS}]))?`;
