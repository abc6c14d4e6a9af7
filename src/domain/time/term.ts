import type { Duration } from '../values.ts';
import { closingOn, type Calendar } from './calendar.ts';
import { addDays, dayOf } from './day.ts';
import { LONGEST_CLOSURE, NeverOpensError } from './neverOpens.ts';
import { addWorkingMinutes, endOfWorkingDays } from './workingDays.ts';

const MINUTE = 60_000;

/**
 * When a term that began with an event ends. Working days and days: the day of the event does not count, the last one
 * ends when business closes, and a term in days whose last day is off ends on the next working day (Civil Code 201, 203).
 * Working hours pass only while it is open; hours and minutes pass by the clock. Throws RangeError on an amount that is no
 * term, NeverOpensError on a calendar without an opening.
 */
export function endOfTerm(event: Date, duration: Duration, calendar: Calendar): Date {
  const { amount, unit } = duration;
  if (!Number.isInteger(amount) || amount < 1) {
    throw new RangeError(`a term of ${amount} ${unit}`);
  }
  switch (unit) {
    case 'workingDay':
      return endOfWorkingDays(event, amount, calendar);
    case 'workingHour':
      return addWorkingMinutes(event, amount * 60, calendar);
    case 'day':
      return firstClosingFrom(addDays(dayOf(event, calendar.zone), amount), calendar);
    case 'hour':
      return new Date(event.getTime() + amount * 60 * MINUTE);
    case 'minute':
      return new Date(event.getTime() + amount * MINUTE);
  }
}

function firstClosingFrom(day: string, calendar: Calendar): Date {
  for (let later = 0; later < LONGEST_CLOSURE; later += 1) {
    const closing = closingOn(addDays(day, later), calendar);
    if (closing !== undefined) {
      return closing;
    }
  }
  throw new NeverOpensError(calendar.zone, day);
}
