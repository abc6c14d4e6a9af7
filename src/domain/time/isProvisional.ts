import type { Calendar } from './calendar.ts';
import { addDays, dayOf } from './day.ts';

/** The notice of a year also moves days at the end of the year before it: 2018-12-29 was worked for New Year 2019. */
const REACHES_BACK_DAYS = 7;

/**
 * Whether a stretch is counted over days whose public holidays are not published: it may come to end otherwise. Both instants
 * included.
 */
export function isProvisional(from: Date, to: Date, calendar: Pick<Calendar, 'zone' | 'published'>): boolean {
  return unpublishedYears(from, to, calendar).length > 0;
}

/** The years on whose notices a stretch depends and that are not published, in their order. */
export function unpublishedYears(
  from: Date,
  to: Date,
  { zone, published }: Pick<Calendar, 'zone' | 'published'>,
): number[] {
  const years: number[] = [];
  const last = yearOf(addDays(dayOf(to, zone), REACHES_BACK_DAYS));
  for (let year = yearOf(dayOf(from, zone)); published !== null && year <= last; year += 1) {
    if (!published.has(year)) {
      years.push(year);
    }
  }
  return years;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
