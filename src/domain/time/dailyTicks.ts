import { addDays, atMinute, dayOf } from './day.ts';

/** A time of day in a zone, every day. */
export interface Daily {
  /** Minutes after local midnight. */
  readonly minute: number;
  /** IANA. */
  readonly zone: string;
}

/**
 * The ticks after `last` up to and including `now`, oldest first, the newest `most` of them. A time that the clocks skip comes
 * at the moment of the change, one that comes twice comes at its first.
 */
export function dailyTicks({ minute, zone }: Daily, last: Date, now: Date, most: number): Date[] {
  const ticks: Date[] = [];
  for (let day = dayOf(now, zone); ticks.length < most; day = addDays(day, -1)) {
    const at = atMinute(day, minute, zone);
    if (at <= last) {
      break;
    }
    if (at <= now) {
      ticks.unshift(at);
    }
  }
  return ticks;
}

/** The first tick after `now`. */
export function nextDailyTick({ minute, zone }: Daily, now: Date): Date {
  const today = dayOf(now, zone);
  const ticks = [today, addDays(today, 1), addDays(today, 2)].map((day) => atMinute(day, minute, zone));
  return ticks.find((at) => at > now) ?? (ticks[2] as Date);
}
