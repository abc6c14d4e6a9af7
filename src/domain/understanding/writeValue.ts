import type { Duration, Period, Range, SaidTime, Value } from '../values.ts';
import { clockOf, dayOf, monthDays } from '../time/day.ts';
import { displayPhone } from '../phone.ts';
import type { LexiconField } from './reading.ts';

const FEN_PER_WAN = 1_000_000;

/** Hundredths without a trailing zero: 12050 is 120.5. */
function hundredths(value: number): string {
  const sign = value < 0 ? '-' : '';
  const digits = String(Math.abs(value)).padStart(3, '0');
  const part = digits.slice(-2).replace(/0+$/, '');
  return `${sign}${digits.slice(0, -2)}${part === '' ? '' : `.${part}`}`;
}

/** Yuan, with 万 where that is a short number: 300万, 62.5万, 5000元. */
function money(fen: number, unit: '元' | ''): string {
  return fen >= FEN_PER_WAN && fen % 10_000 === 0
    ? `${hundredths(fen / 10_000)}万`
    : `${hundredths(fen)}${unit}`;
}

function number(value: number, of: LexiconField['of']): string {
  switch (of) {
    case 'money':
      return money(value, '元');
    case 'area':
      return `${hundredths(value)}平`;
    case 'count':
    case undefined:
      return String(value);
  }
}

function range(value: Range, of: LexiconField['of']): string {
  switch (value.bound) {
    case 'about':
      return number(value.at, of);
    case 'max':
      return `${number(value.to, of)}以内`;
    case 'min':
      return `${number(value.from, of)}以上`;
    case 'range':
      return `${number(value.from, of)}-${number(value.to, of)}`;
  }
}

const PART_WORDS = { morning: '上午', noon: '中午', afternoon: '下午', evening: '晚上' } as const;

function time(value: SaidTime, zone: string): string {
  const date = dayOf(value.at, zone);
  if (value.exact) {
    return `${date} ${clockOf(value.at, zone)}`;
  }
  return value.part === undefined ? date : `${date} ${PART_WORDS[value.part]}`;
}

function period(value: Period): string {
  switch (value.kind) {
    case 'day':
      return value.from;
    case 'month':
      return value.from.slice(0, 7);
    case 'year':
      return value.from.slice(0, 4);
    case 'week':
    case 'span': {
      const month = monthDays(value.from);
      return month.from === value.from && month.to === value.to
        ? value.from.slice(0, 7)
        : `${value.from} 至 ${value.to}`;
    }
  }
}

const UNIT_WORDS = {
  workingDay: '工作日',
  workingHour: '工作小时',
  day: '天',
  hour: '小时',
  minute: '分钟',
} as const;

function duration(value: Duration): string {
  return `${value.amount}${UNIT_WORDS[value.unit]}`;
}

/**
 * The text with which a form's input starts; `readValue` reads it back to the same value. Money is written in yuan, with 万
 * where round; areas in m²; times on the wall of `zone`.
 */
export function writeValue(value: Value, field: LexiconField, zone: string): string | readonly string[] {
  if (isList(value)) {
    return value;
  }
  if (typeof value === 'object') {
    if ('bound' in value) {
      return range(value, field.of);
    }
    if ('at' in value) {
      return time(value, zone);
    }
    if ('unit' in value) {
      return duration(value);
    }
    return period(value);
  }
  if (typeof value === 'number') {
    return written(value, field);
  }
  return field.kind === 'phone' && typeof value === 'string' ? displayNational(value) : String(value);
}

function written(value: number, { kind, askUnit }: LexiconField): string {
  if (kind === 'money') {
    return money(value, askUnit === true ? '元' : '');
  }
  if (kind === 'area') {
    return hundredths(value);
  }
  return kind === 'percent' ? `${hundredths(value)}%` : String(value);
}

function isList(value: Value): value is readonly string[] {
  return Array.isArray(value);
}

/** National digits for +86, the number as it is for all others. */
function displayNational(e164: string): string {
  return e164.startsWith('+86') ? displayPhone(e164).replace(/[\s-]/g, '') : e164;
}
