import { fromWall, toWall } from './zone.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A calendar day as YYYY-MM-DD from milliseconds as if the wall were UTC. */
function written(wall: number): string {
  const date = new Date(wall);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + 1;
  const day = date.getUTCDate();
  const years = year >= 1000 ? String(year) : String(year).padStart(4, '0');
  return `${years}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** Milliseconds as if the wall were UTC. Throws RangeError where this is no day: 2026-02-31. */
function wallOf(day: string): number {
  const wall = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(wall) || written(wall) !== day) {
    throw new RangeError(`not a day: ${day}`);
  }
  return wall;
}

/** Whether this is a day that exists, written YYYY-MM-DD. */
export function isDay(day: string): boolean {
  const wall = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(wall) && written(wall) === day;
}

/** The calendar day (YYYY-MM-DD) of an instant in a zone. */
export function dayOf(instant: Date, zone: string): string {
  return written(toWall(instant, zone));
}

/** The day's number: days since 1970-01-01. Throws RangeError where this is no day. */
export function dayNumber(day: string): number {
  return wallOf(day) / DAY;
}

/** The number of the day on which an instant lies in a zone. */
export function dayNumberOf(instant: Date, zone: string): number {
  return Math.floor(toWall(instant, zone) / DAY);
}

/** The day of a number, as YYYY-MM-DD. */
export function dayOfNumber(number: number): string {
  return written(number * DAY);
}

/** The time on the wall: HH:mm. */
export function clockOf(instant: Date, zone: string): string {
  return new Date(toWall(instant, zone)).toISOString().slice(11, 16);
}

/** Minutes since midnight on the wall. */
export function minuteOf(instant: Date, zone: string): number {
  const wall = toWall(instant, zone);
  return Math.floor((((wall % DAY) + DAY) % DAY) / MINUTE);
}

/** The first instant of a calendar day. */
export function startOfDay(day: string, zone: string): Date {
  return fromWall(wallOf(day), zone);
}

/** The instant at `minutes` after midnight on the wall; 1440 is the next midnight. */
export function atMinute(day: string, minutes: number, zone: string): Date {
  return fromWall(wallOf(day) + minutes * MINUTE, zone);
}

/** The day `n` days later, or earlier where `n` is negative. */
export function addDays(day: string, n: number): string {
  return written(wallOf(day) + n * DAY);
}

/** Whole days from `a` to `b`: 1 from a day to the next. */
export function daysBetween(a: string, b: string): number {
  return (wallOf(b) - wallOf(a)) / DAY;
}

/** ISO weekday: Monday 1, Sunday 7. */
export function weekdayOf(day: string): number {
  return new Date(wallOf(day)).getUTCDay() || 7;
}

/** YYYY-MM of a day. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** First and last day of a month (YYYY-MM), or of the month of a day. */
export function monthDays(month: string): { readonly from: string; readonly to: string } {
  const from = `${monthOf(month)}-01`;
  const next = addDays(from, 31);
  return { from, to: addDays(`${monthOf(next)}-01`, -1) };
}

/** Monday and Sunday of the week of a day. */
export function weekDays(day: string): { readonly from: string; readonly to: string } {
  const from = addDays(day, 1 - weekdayOf(day));
  return { from, to: addDays(from, 6) };
}
