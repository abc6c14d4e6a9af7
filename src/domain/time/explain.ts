import type { Duration } from '../values.ts';
import { closingOn, isWorkingDay, type Calendar } from './calendar.ts';
import { addDays, dayOf, startOfDay } from './day.ts';
import { dayReason } from './dayReason.ts';
import { isProvisional } from './isProvisional.ts';
import { openSegments } from './openSegments.ts';
import type { Explanation, Segment } from './segment.ts';
import { endOfTerm } from './term.ts';

/** Explains `endOfTerm` of the same arguments, and throws what it throws. */
export function explain(event: Date, duration: Duration, calendar: Calendar): Explanation {
  const end = endOfTerm(event, duration, calendar);
  const { amount, unit } = duration;
  const provisional = isProvisional(event, end, calendar);
  switch (unit) {
    case 'workingDay': {
      const segments = byDay(event, end, calendar, amount, countWorked);
      return { unit, total: amount, end, segments, provisional };
    }
    case 'day':
      return {
        unit,
        total: amount,
        end,
        segments: byDay(event, end, calendar, amount, () => 1),
        provisional,
      };
    case 'workingHour':
      return {
        unit: 'minute',
        total: amount * 60,
        end,
        segments: openSegments(event, end, calendar),
        provisional,
      };
    case 'hour':
    case 'minute': {
      const total = unit === 'hour' ? amount * 60 : amount;
      return {
        unit: 'minute',
        total,
        end,
        segments: [{ from: event, to: end, kind: 'clock', name: null, counted: total }],
        provisional: false,
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
    segments.push({ from, to, ...dayReason(day, calendar), counted: adds });
    counted += adds;
    from = to;
  }
  return segments;
}
