import { addDays, dayOf, startOfDay } from '../time/day.ts';

/** Until when a link that is made now works: to the end of the day (YYYY-MM-DD, in the project's zone) that lies so many days ahead. */
export function linkDays(
  now: Date,
  days: number,
  zone: string,
): { readonly last: string; readonly end: Date } {
  const last = addDays(dayOf(now, zone), days);
  return { last, end: startOfDay(addDays(last, 1), zone) };
}
