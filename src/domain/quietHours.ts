import type { Shift } from './company.ts';
import { addDays, atMinute, dayOf } from './time/day.ts';
import { toWall } from './time/zone.ts';

/** No change of the clock moves it further back. */
const FURTHEST_BACK_MS = 3 * 3_600_000;

/**
 * When the quiet time that `now` lies in ends; undefined where it lies in none. Where the clock is set back, what it shows
 * twice is quiet both times: it begins with the first showing and ends with the last.
 */
export function quietUntil(quiet: Shift | null, now: Date, zone: string): Date | undefined {
  if (quiet === null || quiet[0] === quiet[1]) {
    return undefined;
  }
  const [from, to] = quiet;
  const today = dayOf(now, zone);
  for (const day of [addDays(today, -1), today]) {
    const begins = atMinute(day, from, zone);
    const ends = lastShowing(atMinute(from < to ? day : addDays(day, 1), to, zone), zone);
    if (begins <= now && now < ends) {
      // Where the clock is set back, one quiet time may begin before the last is over.
      return quietUntil(quiet, ends, zone) ?? ends;
    }
  }
  return undefined;
}

/** The last instant at which the clock on the wall shows what it shows at `first`. */
function lastShowing(first: Date, zone: string): Date {
  const later = new Date(first.getTime() + FURTHEST_BACK_MS);
  const setBack = toWall(first, zone) + FURTHEST_BACK_MS - toWall(later, zone);
  const again = new Date(first.getTime() + Math.max(0, setBack));
  return toWall(again, zone) === toWall(first, zone) ? again : first;
}
