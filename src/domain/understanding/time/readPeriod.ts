import type { Period } from '../../values.ts';
import { addDays, isDay, monthDays, weekDays } from '../../time/day.ts';
import { chineseNumber } from '../numbers/chineseNumber.ts';
import { plain } from '../normalise.ts';
import type { TimeContext, Wall } from './atom.ts';
import { written } from './days.ts';
import { monthNumber } from './englishAtoms.ts';
import { wallOf } from './findTimes.ts';
import { readTime } from './readTime.ts';

/** Days of 最近: no period is longer. */
const LONGEST = 3660;

function day(date: string): Period {
  return { kind: 'day', from: date, to: date };
}

function week(wall: Wall, shift: number): Period {
  return { kind: 'week', ...weekDays(addDays(wall.today, 7 * shift)) };
}

function month(wall: Wall, shift: number): Period {
  const zero = Number(wall.today.slice(0, 4)) * 12 + Number(wall.today.slice(5, 7)) - 1 + shift;
  return { kind: 'month', ...monthDays(written(Math.floor(zero / 12), (zero % 12) + 1, 1)) };
}

function year(wall: Wall, shift: number): Period {
  const number = String(Number(wall.today.slice(0, 4)) + shift).padStart(4, '0');
  return { kind: 'year', from: `${number}-01-01`, to: `${number}-12-31` };
}

function quarter(wall: Wall, shift: number): Period {
  const first = month(wall, -((Number(wall.today.slice(5, 7)) - 1) % 3) + 3 * shift);
  return { kind: 'span', from: first.from, to: monthDays(addDays(first.from, 70)).to };
}

/** 11月 without a year: the one nearest to now, or of the preferred side where both are possible. */
function namedMonth(wall: Wall, number: number, prefer: 'future' | 'past' | null): Period | null {
  if (number < 1 || number > 12) {
    return null;
  }
  const distance = number - Number(wall.today.slice(5, 7));
  const year =
    prefer === 'past'
      ? distance > 0
        ? -12
        : 0
      : prefer === 'future'
        ? distance < 0
          ? 12
          : 0
        : nearest(distance);
  return month(wall, distance + year);
}

function nearest(distance: number): number {
  return distance > 6 ? -12 : distance < -6 ? 12 : 0;
}

function count(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : (chineseNumber(text) ?? NaN);
}

const SHIFTS: Readonly<Record<string, number>> = {
  上: -1,
  last: -1,
  去: -1,
  previous: -1,
  本: 0,
  这: 0,
  当: 0,
  今: 0,
  this: 0,
  current: 0,
  下: 1,
  next: 1,
  明: 1,
};

function relative(text: string, wall: Wall): Period | null {
  const match =
    /^(上上|上|本|这|当|今|去|明|下)一?个?(周|星期|礼拜|月|季度|季|年)(?:度|份)?$/u.exec(text) ??
    /^(last|previous|this|current|next) (week|month|quarter|year)$/i.exec(text);
  if (match === null) {
    return null;
  }
  const [, prefix = '', unit = ''] = match;
  const shift = prefix === '上上' ? -2 : (SHIFTS[prefix.toLowerCase()] ?? 0);
  switch (unit.toLowerCase()) {
    case '周':
    case '星期':
    case '礼拜':
    case 'week':
      return week(wall, shift);
    case '月':
    case 'month':
      return month(wall, shift);
    case '季度':
    case '季':
    case 'quarter':
      return quarter(wall, shift);
    default:
      return year(wall, shift);
  }
}

function dated(text: string, wall: Wall, prefer: 'future' | 'past' | null): Period | null {
  const ym = /^(\d{4})(?:年|[-/.])(\d{1,2})月?$/.exec(text);
  if (ym !== null) {
    const first = written(Number(ym[1]), Number(ym[2]), 1);
    return isDay(first) ? { kind: 'month', ...monthDays(first) } : null;
  }
  const bare = /^([\d一二两三四五六七八九十]{1,2})月份?$/u.exec(text);
  if (bare !== null) {
    return namedMonth(wall, count(bare[1] ?? ''), prefer);
  }
  const lastYears = /^(去|今|明)年([\d一二三四五六七八九十]{1,2})月份?$/u.exec(text);
  if (lastYears !== null) {
    const shift = SHIFTS[lastYears[1] ?? ''] ?? 0;
    const number = count(lastYears[2] ?? '');
    return number >= 1 && number <= 12
      ? month(wall, 12 * shift + number - Number(wall.today.slice(5, 7)))
      : null;
  }
  const english = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?: (\d{4}))?$/i.exec(text);
  if (english !== null) {
    const number = monthNumber(english[1] ?? '');
    return english[2] === undefined
      ? namedMonth(wall, number, prefer)
      : { kind: 'month', ...monthDays(written(Number(english[2]), number, 1)) };
  }
  const whole = /^(\d{4})年?$/.exec(text);
  if (whole !== null && Number(whole[1]) >= 1990 && Number(whole[1]) <= 2100) {
    return { kind: 'year', from: `${whole[1] ?? ''}-01-01`, to: `${whole[1] ?? ''}-12-31` };
  }
  return null;
}

function trailing(text: string, wall: Wall): Period | null {
  const match =
    /^(?:最近|近|过去)([\d一二两三四五六七八九十百]{1,4})个?(天|日|周|星期|月)$/u.exec(text) ??
    /^(?:last|past) (\d{1,4}) (day|week|month)s?$/i.exec(text);
  if (match === null) {
    return null;
  }
  const unit = match[2]?.toLowerCase() ?? '';
  const n = count(match[1] ?? '') * (/^[天日d]/.test(unit) ? 1 : /^[周星w]/.test(unit) ? 7 : 30);
  return n >= 1 && n <= LONGEST ? { kind: 'span', from: addDays(wall.today, 1 - n), to: wall.today } : null;
}

function span(text: string, context: TimeContext): Period | null {
  const match =
    /^(.{2,20}?)\s*(?:到|至|~| to )\s*(.{1,20})$/iu.exec(text) ??
    /^(\d[\d./]{2,9})-(\d[\d./]{2,9})$/.exec(text);
  if (match === null) {
    return null;
  }
  const [from, to] = [match[1] ?? '', match[2] ?? ''].map((end) =>
    readTime(end.replace(/^(\d{1,2})\.(\d{1,2})$/, '$1-$2'), context),
  );
  if (from?.ok !== true || to?.ok !== true || from.value.date > to.value.date) {
    return null;
  }
  return { kind: kindOf(from.value.date, to.value.date), from: from.value.date, to: to.value.date };
}

/** What whole days are called: Monday to Sunday is a week, the first to the last a month. */
function kindOf(from: string, to: string): Period['kind'] {
  if (from === to) {
    return 'day';
  }
  if (weekDays(from).from === from && weekDays(from).to === to) {
    return 'week';
  }
  const months = monthDays(from);
  return months.from === from && months.to === to ? 'month' : 'span';
}

/**
 * Reads 昨天, 本周, 上月, 11月, 2026-11, 最近7天, 11-01到11-20, last week. A month without a year is the nearest, or the one on
 * the preferred side of now. Null where the text says no period.
 */
export function readPeriod(
  typed: string,
  context: { readonly now: Date; readonly zone: string; readonly prefer: 'future' | 'past' | null },
): Period | null {
  const text = plain(typed).slice(0, 60).replace(/的$/u, '');
  const time: TimeContext = { ...context, prefer: context.prefer ?? 'past' };
  const wall = wallOf(time);
  const found =
    relative(text, wall) ?? dated(text, wall, context.prefer) ?? trailing(text, wall) ?? span(text, time);
  if (found !== null) {
    return found;
  }
  const one = readTime(text, time);
  const clean = one.ok && !one.value.exact && one.value.part === undefined;
  return clean && !/^\d+$/.test(text) ? day(one.value.date) : null;
}
