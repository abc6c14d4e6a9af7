import { isWorkingDay, openingsOn, type Calendar } from './calendar.ts';
import { addDays, dayOf, startOfDay } from './day.ts';
import { dayReason } from './dayReason.ts';
import type { Segment, SegmentKind } from './segment.ts';

const MINUTE = 60_000;

/** A stretch of time by its openings and the closures between them, in open minutes: they lie end to end from `begin` to `end`. */
export function openSegments(begin: Date, end: Date, calendar: Calendar): Segment[] {
  const { zone } = calendar;
  const segments: Segment[] = [];
  let from = begin;
  const push = (to: Date, kind: SegmentKind, name: string | null, counted: number): void => {
    if (from < to) {
      segments.push({ from, to, kind, name, counted });
      from = to;
    }
  };
  for (let day = dayOf(begin, zone); from < end; day = addDays(day, 1)) {
    const { kind, name } = dayReason(day, calendar);
    const whole = startOfDay(addDays(day, 1), zone);
    for (const opening of openingsOn(day, calendar)) {
      push(earlier(opening.from, end), 'closed', null, 0);
      const to = earlier(opening.to, end);
      push(to, kind, name, (to.getTime() - from.getTime()) / MINUTE);
    }
    const works = isWorkingDay(day, calendar);
    push(earlier(whole, end), works ? 'closed' : kind, works ? null : name, 0);
  }
  return segments;
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}
