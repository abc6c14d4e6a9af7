import { clockOf, dayOf, daysBetween, weekdayOf } from '../domain/time/day.ts';
import type { Range, Rate } from '../domain/values.ts';
import type { Messages } from './messages.ts';

const FEN_PER_WAN = 1_000_000;

/** Fen as people say it: 300万, 62.5万, 5000元. */
export function money(fen: number, m: Messages): string {
  return fen >= FEN_PER_WAN && fen % (FEN_PER_WAN / 100) === 0
    ? m.common.tenThousandYuan(String(fen / FEN_PER_WAN))
    : m.common.yuan((fen / 100).toLocaleString('en-US'));
}

/** 0.01 m² as 89.5㎡. */
export function area(hundredths: number, m: Messages): string {
  return m.common.squareMetres(String(hundredths / 100));
}

/** A range with its bound said: 300万以内, 120㎡左右. */
export function range(value: Range, of: 'money' | 'area' | 'count', m: Messages): string {
  const one = (n: number): string => (of === 'money' ? money(n, m) : of === 'area' ? area(n, m) : String(n));
  switch (value.bound) {
    case 'about':
      return of === 'count' ? one(value.at) : m.common.about(one(value.at));
    case 'max':
      return m.common.atMost(one(value.to));
    case 'min':
      return m.common.atLeast(one(value.from));
    case 'range':
      return m.common.between(one(value.from), one(value.to));
  }
}

/** 11-24 周二 15:00, with 今天 / 明天 where it applies and the year where it is not this one. */
export function dateTime(instant: Date, zone: string, now: Date, m: Messages): string {
  return `${calendarDay(dayOf(instant, zone), zone, now, m)} ${clockOf(instant, zone)}`;
}

/** A calendar day (YYYY-MM-DD) as 11-24 周二. */
export function calendarDay(day: string, zone: string, now: Date, m: Messages): string {
  const today = dayOf(now, zone);
  const date = day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day;
  const weekday = m.common.weekdays[weekdayOf(day) - 1] ?? '';
  const distance = daysBetween(today, day);
  const near = { 0: m.common.today, 1: m.common.tomorrow, [-1]: m.common.yesterday }[distance];
  return [near, date, weekday].filter((part) => part !== undefined).join(' ');
}

/** 0.873 as 87%. */
export function percent(n: number, d: number, m: Messages): string {
  return d === 0 ? m.common.none : `${Math.round((n / d) * 100)}%`;
}

/** A rate as 1.5%. */
export function rate({ basisPoints }: Rate): string {
  return `${basisPoints / 100}%`;
}
