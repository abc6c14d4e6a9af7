import { closingOn, openingsOn, type Calendar, type Opening } from './calendar.ts';
import { addDays, dayOf } from './day.ts';
import { LONGEST_CLOSURE, LONGEST_WALK, NeverOpensError } from './neverOpens.ts';

const MINUTE = 60_000;

/** Openings from a day on, in order. Ends after a closure that is too long to be one. */
function* openingsFrom(day: string, calendar: Calendar): Generator<Opening> {
  let closed = 0;
  for (let walked = 0; walked < LONGEST_WALK && closed < LONGEST_CLOSURE; walked += 1) {
    const openings = openingsOn(addDays(day, walked), calendar);
    closed = openings.length > 0 ? 0 : closed + 1;
    yield* openings;
  }
}

/**
 * When `n` working days after an event end: the day of the event does not count, the last ends when business closes
 * (Civil Code 201, 203). Throws RangeError unless `n` is a whole number from 1, NeverOpensError where no day is worked.
 */
export function endOfWorkingDays(event: Date, n: number, calendar: Calendar): Date {
  if (!Number.isInteger(n) || n < 1) {
    throw new RangeError(`working days: ${n}`);
  }
  const eventDay = dayOf(event, calendar.zone);
  let counted = 0;
  let closed = 0;
  for (let walked = 1; walked < LONGEST_WALK && closed < LONGEST_CLOSURE; walked += 1) {
    const closing = closingOn(addDays(eventDay, walked), calendar);
    closed = closing === undefined ? closed + 1 : 0;
    counted += closing === undefined ? 0 : 1;
    if (closing !== undefined && counted === n) {
      return closing;
    }
  }
  throw new NeverOpensError(calendar.zone, eventDay);
}

/**
 * The instant by which `minutes` of open time have passed since `from`. Where they end with an opening, that is its
 * closing, not the next opening. Throws RangeError on negative minutes, NeverOpensError where there is no such instant.
 */
export function addWorkingMinutes(from: Date, minutes: number, calendar: Calendar): Date {
  if (!Number.isFinite(minutes) || minutes < 0) {
    throw new RangeError(`working minutes: ${minutes}`);
  }
  let left = minutes * MINUTE;
  if (left === 0) {
    return from;
  }
  const day = dayOf(from, calendar.zone);
  for (const opening of openingsFrom(day, calendar)) {
    const start = Math.max(opening.from.getTime(), from.getTime());
    const open = opening.to.getTime() - start;
    if (open >= left) {
      return new Date(start + left);
    }
    left -= Math.max(0, open);
  }
  throw new NeverOpensError(calendar.zone, day);
}

/** Open time between two instants, in minutes; negative where `b` is before `a`. Throws RangeError over a century. */
export function workingMinutesBetween(a: Date, b: Date, calendar: Calendar): number {
  if (b < a) {
    return -workingMinutesBetween(b, a, calendar);
  }
  if (b.getTime() - a.getTime() > LONGEST_WALK * 24 * 60 * MINUTE) {
    throw new RangeError('more than a century');
  }
  const last = dayOf(b, calendar.zone);
  let open = 0;
  for (let day = dayOf(a, calendar.zone); day <= last; day = addDays(day, 1)) {
    for (const { from, to } of openingsOn(day, calendar)) {
      const overlap = Math.min(to.getTime(), b.getTime()) - Math.max(from.getTime(), a.getTime());
      open += Math.max(0, overlap);
    }
  }
  return open / MINUTE;
}

/** Whether it is open at this instant; at the moment of closing it is not. */
export function isOpen(instant: Date, calendar: Calendar): boolean {
  return openingsOn(dayOf(instant, calendar.zone), calendar).some(
    ({ from, to }) => from <= instant && instant < to,
  );
}

/** The first open instant at or after this one (itself, where it is open); undefined where it never opens again. */
export function nextOpening(instant: Date, calendar: Calendar): Date | undefined {
  for (const { from, to } of openingsFrom(dayOf(instant, calendar.zone), calendar)) {
    if (instant < to) {
      return from <= instant ? instant : from;
    }
  }
  return undefined;
}
