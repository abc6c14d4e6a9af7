import { openTimes, type Calendar, type OpenTimes } from './calendar.ts';
import { dayNumberOf, dayOfNumber } from './day.ts';
import { LONGEST_CLOSURE, LONGEST_WALK, NeverOpensError } from './neverOpens.ts';

const MINUTE = 60_000;

/**
 * When `n` working days after an event end: the day of the event does not count, the last ends when business closes
 * (Civil Code 201, 203). Throws RangeError unless `n` is a whole number from 1, NeverOpensError where no day is worked.
 */
export function endOfWorkingDays(event: Date, n: number, calendar: Calendar): Date {
  if (!Number.isInteger(n) || n < 1) {
    throw new RangeError(`working days: ${n}`);
  }
  const times = nthWorked(dayNumberOf(event, calendar.zone), n, 1, calendar);
  return new Date(times[times.length - 1] ?? 0);
}

/**
 * When the day begins on which somebody must start who is to be done with `n` working days at an instant: its first opening. The day
 * of the instant does not count. Throws what `endOfWorkingDays` throws.
 */
export function startOfWorkingDays(until: Date, n: number, calendar: Calendar): Date {
  if (!Number.isInteger(n) || n < 1) {
    throw new RangeError(`working days: ${n}`);
  }
  const times = nthWorked(dayNumberOf(until, calendar.zone), n, -1, calendar);
  return new Date(times[0] ?? 0);
}

/** The opening times of the `n`th day that is worked from this one on, which is left out, forwards or backwards. */
function nthWorked(from: number, n: number, step: 1 | -1, calendar: Calendar): OpenTimes {
  let counted = 0;
  let closed = 0;
  for (let walked = 1; walked < LONGEST_WALK && closed < LONGEST_CLOSURE; walked += 1) {
    const times = openTimes(from + step * walked, calendar);
    if (times.length === 0) {
      closed += 1;
      continue;
    }
    closed = 0;
    counted += 1;
    if (counted === n) {
      return times;
    }
  }
  throw new NeverOpensError(calendar.zone, dayOfNumber(from));
}

/** Days that are worked after the day of `a` up to and including that of `b`; negative where `b` is on an earlier day. */
export function workingDaysBetween(a: Date, b: Date, calendar: Calendar): number {
  const [first, last] = [dayNumberOf(a, calendar.zone), dayNumberOf(b, calendar.zone)];
  if (last < first) {
    return -workingDaysBetween(b, a, calendar);
  }
  refuseCentury(first, last);
  let counted = 0;
  for (let day = first + 1; day <= last; day += 1) {
    counted += openTimes(day, calendar).length > 0 ? 1 : 0;
  }
  return counted;
}

/**
 * The instant by which `minutes` of open time have passed since `from`. Where they end with an opening, that is its
 * closing, not the next opening. Throws RangeError on negative minutes, NeverOpensError where there is no such instant.
 */
export function addWorkingMinutes(from: Date, minutes: number, calendar: Calendar): Date {
  let left = checked(minutes);
  if (left === 0) {
    return from;
  }
  const day = dayNumberOf(from, calendar.zone);
  let closed = 0;
  for (let walked = 0; walked < LONGEST_WALK && closed < LONGEST_CLOSURE; walked += 1) {
    const times = openTimes(day + walked, calendar);
    closed = times.length > 0 ? 0 : closed + 1;
    for (let at = 0; at + 1 < times.length; at += 2) {
      const start = Math.max(times[at] ?? 0, from.getTime());
      const open = (times[at + 1] ?? 0) - start;
      if (open >= left) {
        return new Date(start + left);
      }
      left -= Math.max(0, open);
    }
  }
  throw new NeverOpensError(calendar.zone, dayOfNumber(day));
}

/**
 * The last instant from which `minutes` of open time pass until `to`. Where they begin with an opening, that is its beginning.
 * Throws what `addWorkingMinutes` throws.
 */
export function subtractWorkingMinutes(to: Date, minutes: number, calendar: Calendar): Date {
  let left = checked(minutes);
  if (left === 0) {
    return to;
  }
  const day = dayNumberOf(to, calendar.zone);
  let closed = 0;
  for (let walked = 0; walked < LONGEST_WALK && closed < LONGEST_CLOSURE; walked += 1) {
    const times = openTimes(day - walked, calendar);
    closed = times.length > 0 ? 0 : closed + 1;
    for (let at = times.length - 2; at >= 0; at -= 2) {
      const end = Math.min(times[at + 1] ?? 0, to.getTime());
      const open = end - (times[at] ?? 0);
      if (open >= left) {
        return new Date(end - left);
      }
      left -= Math.max(0, open);
    }
  }
  throw new NeverOpensError(calendar.zone, dayOfNumber(day));
}

/** Milliseconds. */
function checked(minutes: number): number {
  if (!Number.isFinite(minutes) || minutes < 0) {
    throw new RangeError(`working minutes: ${minutes}`);
  }
  return minutes * MINUTE;
}

/** Open time between two instants, in minutes; negative where `b` is before `a`. Throws RangeError over a century. */
export function workingMinutesBetween(a: Date, b: Date, calendar: Calendar): number {
  if (b < a) {
    return -workingMinutesBetween(b, a, calendar);
  }
  const [first, last] = [dayNumberOf(a, calendar.zone), dayNumberOf(b, calendar.zone)];
  refuseCentury(first, last);
  let open = 0;
  for (let day = first; day <= last; day += 1) {
    const times = openTimes(day, calendar);
    for (let at = 0; at + 1 < times.length; at += 2) {
      const overlap = Math.min(times[at + 1] ?? 0, b.getTime()) - Math.max(times[at] ?? 0, a.getTime());
      open += Math.max(0, overlap);
    }
  }
  return open / MINUTE;
}

function refuseCentury(first: number, last: number): void {
  if (last - first > LONGEST_WALK) {
    throw new RangeError('more than a century');
  }
}

/** Whether it is open at this instant; at the moment of closing it is not. */
export function isOpen(instant: Date, calendar: Calendar): boolean {
  return nextOpening(instant, calendar)?.getTime() === instant.getTime();
}

/** The first open instant at or after this one (itself, where it is open); undefined where it never opens again. */
export function nextOpening(instant: Date, calendar: Calendar): Date | undefined {
  const day = dayNumberOf(instant, calendar.zone);
  const now = instant.getTime();
  for (let closed = 0, walked = 0; walked < LONGEST_WALK && closed < LONGEST_CLOSURE; walked += 1) {
    const times = openTimes(day + walked, calendar);
    closed = times.length > 0 ? 0 : closed + 1;
    for (let at = 0; at + 1 < times.length; at += 2) {
      const from = times[at] ?? 0;
      if (now < (times[at + 1] ?? 0)) {
        return from <= now ? instant : new Date(from);
      }
    }
  }
  return undefined;
}
