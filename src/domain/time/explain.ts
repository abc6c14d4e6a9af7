import type { Duration } from '../values.ts';
import { closingOn, isWorkingDay, openingsOn, type Calendar } from './calendar.ts';
import { addDays, dayOf, startOfDay } from './day.ts';
import { endOfTerm } from './term.ts';

const MINUTE = 60_000;

/** Why a stretch counts or does not. `event`: the rest of the day on which the term began. */
export type SegmentKind = 'event' | 'worked' | 'makeUp' | 'holiday' | 'rest' | 'closed' | 'clock';

/** A stretch of a term: it begins where the one before ended. */
export interface Segment {
  readonly from: Date;
  readonly to: Date;
  readonly kind: SegmentKind;
  /** Name of the holiday or make-up day. */
  readonly name: string | null;
  /** What this stretch adds to the term, in the unit of the explanation. */
  readonly counted: number;
}

/** How a term was counted: the segments lie end to end from the event to `end`, and `counted` adds up to `total`. */
export interface Explanation {
  readonly unit: 'workingDay' | 'day' | 'minute';
  readonly total: number;
  readonly end: Date;
  readonly segments: readonly Segment[];
}

/** Explains `endOfTerm` of the same arguments, and throws what it throws. */
export function explain(event: Date, duration: Duration, calendar: Calendar): Explanation {
  const end = endOfTerm(event, duration, calendar);
  const { amount, unit } = duration;
  switch (unit) {
    case 'workingDay':
      return { unit, total: amount, end, segments: byDay(event, end, calendar, amount, countWorked) };
    case 'day':
      return { unit, total: amount, end, segments: byDay(event, end, calendar, amount, () => 1) };
    case 'workingHour':
      return { unit: 'minute', total: amount * 60, end, segments: byOpening(event, end, calendar) };
    case 'hour':
    case 'minute': {
      const total = unit === 'hour' ? amount * 60 : amount;
      return {
        unit: 'minute',
        total,
        end,
        segments: [{ from: event, to: end, kind: 'clock', name: null, counted: total }],
      };
    }
  }
}

type CountDay = (day: string, calendar: Calendar) => number;

function countWorked(day: string, calendar: Calendar): number {
  return isWorkingDay(day, calendar) ? 1 : 0;
}

/** A segment a day; once `total` is reached, further days only move the end to one that is worked. */
function byDay(event: Date, end: Date, calendar: Calendar, total: number, count: CountDay): Segment[] {
  const { zone } = calendar;
  const eventDay = dayOf(event, zone);
  let from = startOfDay(addDays(eventDay, 1), zone);
  const segments: Segment[] = [{ from: event, to: from, kind: 'event', name: null, counted: 0 }];
  let counted = 0;
  for (let day = addDays(eventDay, 1); from < end; day = addDays(day, 1)) {
    const next = startOfDay(addDays(day, 1), zone);
    const closing = closingOn(day, calendar);
    const to = closing?.getTime() === end.getTime() ? end : next;
    const adds = counted < total ? count(day, calendar) : 0;
    segments.push({ from, to, ...reasonOf(day, calendar), counted: adds });
    counted += adds;
    from = to;
  }
  return segments;
}

/** A segment an opening, and one for each closure between two. */
function byOpening(event: Date, end: Date, calendar: Calendar): Segment[] {
  const { zone } = calendar;
  const segments: Segment[] = [];
  let from = event;
  const push = (to: Date, kind: SegmentKind, name: string | null, counted: number): void => {
    if (from < to) {
      segments.push({ from, to, kind, name, counted });
      from = to;
    }
  };
  for (let day = dayOf(event, zone); from < end; day = addDays(day, 1)) {
    const { kind, name } = reasonOf(day, calendar);
    const whole = startOfDay(addDays(day, 1), zone);
    for (const opening of openingsOn(day, calendar)) {
      push(earlier(opening.from, end), 'closed', null, 0);
      const to = earlier(opening.to, end);
      push(to, kind, name, (to.getTime() - from.getTime()) / MINUTE);
    }
    push(
      earlier(whole, end),
      isWorkingDay(day, calendar) ? 'closed' : kind,
      isWorkingDay(day, calendar) ? null : name,
      0,
    );
  }
  return segments;
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}

function reasonOf(
  day: string,
  calendar: Calendar,
): { readonly kind: SegmentKind; readonly name: string | null } {
  const special = calendar.days.get(day);
  switch (special?.kind) {
    case 'holiday':
      return { kind: 'holiday', name: special.name };
    case 'working':
      return { kind: 'makeUp', name: special.name };
    case undefined:
      return { kind: isWorkingDay(day, calendar) ? 'worked' : 'rest', name: null };
  }
}
