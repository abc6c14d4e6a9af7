import type { CustomerLevel } from '../customer.ts';
import { type Calendar, isWorkingDay } from '../time/calendar.ts';
import { addDays, atMinute, dayOf } from '../time/day.ts';
import { endOfTerm } from '../time/term.ts';
import type { Duration } from '../values.ts';

/** 10:00: late enough to call, early enough to matter that day. */
const CALLING_MINUTE = 600;
const LONGEST_SEARCH = 30;

/** Whose interval a level goes by (R3.2.1): an unrated customer goes with B, a D is not chased. */
export function intervalLevel(level: CustomerLevel | null): 'A' | 'B' | 'C' | undefined {
  switch (level) {
    case 'A':
    case 'B':
    case 'C':
      return level;
    case null:
      return 'B';
    case 'D':
      return undefined;
  }
}

/**
 * When to contact a customer next: the interval counted from the day of `now`, at 10:00, on a day on which the sales
 * office is open. An interval in hours is counted by the clock.
 */
export function nextByLevel(now: Date, interval: Duration, opening: Calendar, working: Calendar): Date {
  switch (interval.unit) {
    case 'day':
      return openFrom(addDays(dayOf(now, opening.zone), interval.amount), opening);
    case 'workingDay':
      return openFrom(dayOf(endOfTerm(now, interval, working), opening.zone), opening);
    case 'workingHour':
    case 'hour':
    case 'minute':
      return endOfTerm(now, interval, working);
  }
}

function openFrom(day: string, opening: Calendar): Date {
  const days = Array.from({ length: LONGEST_SEARCH }, (_, later) => addDays(day, later));
  return atMinute(days.find((one) => isWorkingDay(one, opening)) ?? day, CALLING_MINUTE, opening.zone);
}
