import { addDays, daysBetween, isDay, monthDays, weekdayOf } from '../../time/day.ts';
import type { Atom, Wall } from './atom.ts';

const IMPOSSIBLE: Atom = { kind: 'impossible' };

/** A month and day without a year said up to this many days ago is a slip, not next year's. */
const RECENT_DAYS = 60;

export function written(year: number, month: number, day: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

export function daysAhead(wall: Wall, n: number): Atom {
  return { kind: 'day', day: addDays(wall.today, n) };
}

export function fullDate(year: number, month: number, day: number): Atom {
  const date = written(year < 100 ? 2000 + year : year, month, day);
  return isDay(date) ? { kind: 'day', day: date } : IMPOSSIBLE;
}

/** 11月30号, 11-30: of the year that makes sense on the preferred side of now. */
export function monthDay(wall: Wall, month: number, day: number): Atom {
  const year = Number(wall.today.slice(0, 4));
  const thisYear = written(year, month, day);
  if (!isDay(thisYear)) {
    // 29 February is a day of some other year, and nobody means that one.
    return IMPOSSIBLE;
  }
  const distance = daysBetween(wall.today, thisYear);
  if (wall.prefer === 'future' && distance < -RECENT_DAYS) {
    return fullDate(year + 1, month, day);
  }
  if (wall.prefer === 'past' && distance > RECENT_DAYS) {
    return fullDate(year - 1, month, day);
  }
  return { kind: 'day', day: thisYear };
}

/** 5号: of this month; the next one where it has gone and what is ahead is meant. */
export function dayOfMonth(wall: Wall, day: number, months = 0): Atom {
  const year = Number(wall.today.slice(0, 4));
  const month = Number(wall.today.slice(5, 7)) + months;
  const date = inMonth(year, month, day);
  if (date === null) {
    return IMPOSSIBLE;
  }
  if (months !== 0) {
    return { kind: 'day', day: date };
  }
  const shift =
    wall.prefer === 'future' && date < wall.today ? 1 : date > wall.today && wall.prefer === 'past' ? -1 : 0;
  const moved = inMonth(year, month + shift, day);
  return moved === null ? IMPOSSIBLE : { kind: 'day', day: moved };
}

function inMonth(year: number, month: number, day: number): string | null {
  const zero = month - 1;
  const date = written(year + Math.floor(zero / 12), (((zero % 12) + 12) % 12) + 1, day);
  return isDay(date) ? date : null;
}

/** 月底, 下月初, 月中. */
export function partOfMonth(wall: Wall, months: number, part: 'start' | 'middle' | 'end'): Atom {
  const year = Number(wall.today.slice(0, 4));
  const month = Number(wall.today.slice(5, 7)) + months;
  const first = inMonth(year, month, 1) ?? wall.today;
  if (part === 'end') {
    return { kind: 'day', day: monthDays(first).to, vague: true };
  }
  const day = part === 'start' ? first : addDays(first, 14);
  if (months === 0 && day < wall.today && wall.prefer === 'future') {
    return partOfMonth(wall, 1, part);
  }
  return { kind: 'day', day, vague: true };
}

/** The same day `n` months later, or the last day of a shorter month. */
export function monthsAhead(wall: Wall, n: number): Atom {
  const year = Number(wall.today.slice(0, 4));
  const month = Number(wall.today.slice(5, 7)) + n;
  const first = inMonth(year, month, 1) ?? wall.today;
  const day = inMonth(year, month, Number(wall.today.slice(8)));
  return { kind: 'day', day: day ?? monthDays(first).to };
}

/**
 * 周五 is the coming one (the last one where the past is meant); 这周五, 下周五 and 上周五 count ISO weeks. `weeks` null
 * is a bare weekday: said on that very day it is today only where its time is still ahead.
 */
export function weekday(wall: Wall, day: number, weeks: number | null): Atom {
  const current = weekdayOf(wall.today);
  if (weeks !== null) {
    return daysAhead(wall, day - current + 7 * weeks);
  }
  if (wall.prefer === 'past') {
    return daysAhead(wall, -((current - day + 7) % 7));
  }
  const ahead = (day - current + 7) % 7;
  const date = addDays(wall.today, ahead);
  return ahead === 0 ? { kind: 'day', day: date, orElse: addDays(date, 7) } : { kind: 'day', day: date };
}
