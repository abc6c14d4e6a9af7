import { createHash } from 'node:crypto';
import chineseDays from 'chinese-days';
import type { CalendarDay } from '../../domain/time/calendarDay.ts';

const DAY_MS = 86_400_000;
/** The first year that the package knows. */
const FIRST_YEAR = 2004;
/** Further than any notice reaches ahead. */
const LAST_YEAR = 2100;

const years = new Map<number, readonly CalendarDay[]>();

/**
 * The public holidays and make-up working days between two dates, both included, as far as they are published: the
 * State Council fixes a year in the autumn before it, and the package knows no year that was not fixed.
 */
export function publishedCalendar(from: string, to: string): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    days.push(...daysOf(year).filter(({ date }) => from <= date && date <= to));
  }
  return days;
}

let known: readonly number[] | undefined;

/** The years that are fixed, in their order: New Year's Day is a holiday in each. */
export function knownYears(): readonly number[] {
  return (known ??= Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at).filter(
    (year) => daysOf(year).some(({ date, kind }) => date === `${year}-01-01` && kind === 'holiday'),
  ));
}

let version: string | undefined;

/** A short text that is another one as soon as a day of any year is another one: `2026-1f0c9a7b`. */
export function publishedVersion(): string {
  if (version === undefined) {
    const hash = createHash('sha256').update(JSON.stringify(knownYears().map(daysOf)));
    version = `${knownYears().at(-1) ?? FIRST_YEAR}-${hash.digest('hex').slice(0, 8)}`;
  }
  return version;
}

function daysOf(year: number): readonly CalendarDay[] {
  const read = years.get(year) ?? readYear(year);
  years.set(year, read);
  return read;
}

function readYear(year: number): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += DAY_MS) {
    const date = new Date(at).toISOString().slice(0, 10);
    const { work, name } = chineseDays.getDayDetail(date);
    // 'Spring Festival,春节,4' for a day of a festival, 'Friday' for any other.
    const chinese = name.split(',')[1];
    if (chinese !== undefined) {
      days.push({ date, kind: work ? 'working' : 'holiday', name: chinese });
    }
  }
  return days;
}
