import type { Duration } from '../values.ts';
import type { Calendar } from './calendar.ts';
import { explain } from './explain.ts';
import { isProvisional } from './isProvisional.ts';
import { openSegments } from './openSegments.ts';
import type { Explanation, Segment } from './segment.ts';
import { addWorkingMinutes, workingMinutesBetween } from './workingDays.ts';

/** While a clock was stopped; `to` is null while it is. */
export interface Stop {
  readonly from: Date;
  readonly to: Date | null;
}

/** What a deadline is counted from: an instant, the term that counted then, and when its clock was stopped. */
export interface Counted {
  readonly at: Date;
  readonly term: Duration;
  readonly pauses: readonly Stop[];
}

/**
 * How a record's deadline was counted. Without pauses as the term says; with some in open minutes: what was left of the term when a pause
 * began goes on at its end. While the clock is stopped the explanation ends where it stopped: nobody knows the deadline yet, and
 * `total` is what has been used. Throws what `endOfTerm` throws.
 */
export function explainDeadline({ at, term, pauses }: Counted, calendar: Calendar): Explanation {
  const plain = explain(at, term, calendar);
  let due = plain.end;
  let from = at;
  const segments: Segment[] = [];
  for (const pause of [...pauses].sort((a, b) => a.from.getTime() - b.from.getTime())) {
    if (pause.from >= due || pause.from < from) {
      continue;
    }
    segments.push(...openSegments(from, pause.from, calendar));
    if (pause.to === null) {
      return minutes(at, pause.from, segments, calendar);
    }
    const left = workingMinutesBetween(pause.from, due, calendar);
    segments.push({ from: pause.from, to: pause.to, kind: 'paused', name: null, counted: 0 });
    due = addWorkingMinutes(pause.to, left, calendar);
    from = pause.to;
  }
  return segments.length === 0
    ? plain
    : minutes(at, due, [...segments, ...openSegments(from, due, calendar)], calendar);
}

function minutes(at: Date, end: Date, segments: readonly Segment[], calendar: Calendar): Explanation {
  const total = segments.reduce((sum, { counted }) => sum + counted, 0);
  return { unit: 'minute', total, end, segments, provisional: isProvisional(at, end, calendar) };
}
