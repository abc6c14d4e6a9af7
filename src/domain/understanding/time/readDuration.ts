import type { Duration, DurationUnit } from '../../values.ts';
import { chineseNumber } from '../numbers/chineseNumber.ts';
import { plain } from '../normalise.ts';

const UNITS: readonly (readonly [RegExp, DurationUnit])[] = [
  [/^(?:个)?(?:工作日|工作天|working ?days?|business ?days?|wd)$/i, 'workingDay'],
  [/^(?:个)?(?:工作小时|工时|working ?hours?|business ?hours?)$/i, 'workingHour'],
  [/^(?:天|日|自然日|个自然日|days?|d)$/i, 'day'],
  [/^(?:个)?(?:小时|钟头|钟|hours?|hrs?|h)$/i, 'hour'],
  [/^(?:分钟?|minutes?|mins?|m)$/i, 'minute'],
];
const LONGEST = 100_000;

/** Reads 2工作日, 3天, 半小时, 1个半小时, 30 min, 2 working days. Null where the text says none. */
export function readDuration(typed: string): Duration | null {
  const text = plain(typed).slice(0, 40);
  if (/^(?:半个?(?:小时|钟头|钟)|half an hour)$/i.test(text)) {
    return { amount: 30, unit: 'minute' };
  }
  const quarters = /^([一两俩二三1-3]) ?刻钟$/u.exec(text);
  if (quarters !== null) {
    return { amount: 15 * (amountOf(quarters[1] ?? '') ?? 1), unit: 'minute' };
  }
  const half = /^([\d一两俩二三仨四五六七八九十]{1,3})个半(小时|钟头|钟)$/u.exec(text);
  if (half !== null) {
    const hours = amountOf(half[1] ?? '');
    return hours === null ? null : { amount: hours * 60 + 30, unit: 'minute' };
  }
  const week = /^([\d一两二三四五六七八九十]{1,3}) ?(?:个?(?:周|星期)|weeks?)$/iu.exec(text);
  if (week !== null) {
    const weeks = amountOf(week[1] ?? '');
    return weeks === null ? null : { amount: weeks * 7, unit: 'day' };
  }
  const match = /^([\d零一两俩二三仨四五六七八九十百]{1,6}) ?(\D{1,20})$/u.exec(text);
  const amount = amountOf(match?.[1] ?? '');
  const unit = UNITS.find(([pattern]) => pattern.test((match?.[2] ?? '').trim()));
  return amount === null || unit === undefined ? null : { amount, unit: unit[1] };
}

function amountOf(text: string): number | null {
  const value = /^\d+$/.test(text)
    ? Number(text)
    : chineseNumber(text.replace('俩', '两').replace('仨', '三'));
  return value !== null && value > 0 && value <= LONGEST ? value : null;
}
