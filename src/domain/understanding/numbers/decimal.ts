import { chineseNumber } from './chineseNumber.ts';

/** A decimal numeral, exact: value = digits / 10^scale. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const ENGLISH = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Reads 62.5, 1,200, 三百, 三点五, three. Null where it is no number; a number of more than 30 digits is none. */
export function readDecimal(text: string): Decimal | null {
  const arabic = /^(-?)(\d{1,3}(?:,\d{3})+|\d{1,30})(?:\.(\d{1,10}))?$/.exec(text);
  if (arabic !== null) {
    const [, sign = '', whole = '', part = ''] = arabic;
    return { digits: BigInt(`${sign}${whole.replaceAll(',', '')}${part}`), scale: part.length };
  }
  const mixed = /^([1-9])([百千])([1-9])?$/u.exec(text);
  if (mixed !== null) {
    // 2百8 is 280, as 两百八 is.
    const unit = mixed[2] === '百' ? 100 : 1000;
    return { digits: BigInt(Number(mixed[1]) * unit + (Number(mixed[3] ?? 0) * unit) / 10), scale: 0 };
  }
  const english = ENGLISH.indexOf(text.toLowerCase());
  if (english >= 0) {
    return { digits: BigInt(english), scale: 0 };
  }
  const [whole = '', part] = text.split('点');
  const value = chineseNumber(whole);
  const tenth = part === undefined ? 0 : chineseNumber(part);
  if (value === null || tenth === null || tenth > 9) {
    return null;
  }
  return part === undefined
    ? { digits: BigInt(value), scale: 0 }
    : { digits: BigInt(value * 10 + tenth), scale: 1 };
}

/** The value times 10^power as an integer; null where that is none, or none that a number can hold. */
export function timesTen(value: Decimal, power: number): number | null {
  const shift = power - value.scale;
  const scaled = shift >= 0 ? value.digits * 10n ** BigInt(shift) : value.digits / 10n ** BigInt(-shift);
  if (shift < 0 && value.digits % 10n ** BigInt(-shift) !== 0n) {
    return null;
  }
  const number = Number(scaled);
  return Number.isSafeInteger(number) ? number : null;
}

export function toNumber(value: Decimal): number {
  return Number(value.digits) / 10 ** value.scale;
}
