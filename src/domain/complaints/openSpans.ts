import type { Calendar } from '../time/calendar.ts';
import { addWorkingMinutes, workingMinutesBetween } from '../time/workingDays.ts';
import type { ComplaintPause } from './complaintPause.ts';

/** A stretch in which a clock runs. */
interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** The stretches between two instants that lie in no pause, in order. A pause that still lasts ends them. */
export function openSpans(
  since: Date,
  dueAt: Date,
  pauses: readonly Pick<ComplaintPause, 'from' | 'to'>[],
): Span[] {
  const spans: Span[] = [];
  let from = since;
  for (const pause of [...pauses].sort((a, b) => a.from.getTime() - b.from.getTime())) {
    if (pause.from < since || pause.from >= dueAt) {
      continue;
    }
    spans.push({ from, to: pause.from });
    if (pause.to === null) {
      return spans.filter(isLong);
    }
    from = pause.to;
  }
  return [...spans, { from, to: dueAt }].filter(isLong);
}

function isLong({ from, to }: Span): boolean {
  return from < to;
}

/** Open minutes of all of them. */
export function minutesOf(spans: readonly Span[], calendar: Calendar): number {
  return spans.reduce((sum, { from, to }) => sum + workingMinutesBetween(from, to, calendar), 0);
}

/** When so many open minutes of them have passed; undefined where they have fewer. */
export function minutesInto(spans: readonly Span[], minutes: number, calendar: Calendar): Date | undefined {
  let left = minutes;
  for (const { from, to } of spans) {
    const open = workingMinutesBetween(from, to, calendar);
    if (open >= left) {
      return addWorkingMinutes(from, left, calendar);
    }
    left -= open;
  }
  return undefined;
}
