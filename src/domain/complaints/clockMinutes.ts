import type { Calendar } from '../time/calendar.ts';
import { workingMinutesBetween } from '../time/workingDays.ts';

/** Working minutes that a clock ran from `since` to `at`, rounded: without the time in which it rested. Pauses do not overlap. */
export function clockMinutes(
  since: Date,
  at: Date,
  pauses: readonly { readonly from: Date; readonly to: Date | null }[],
  calendar: Calendar,
): number {
  const rested = pauses.map(({ from, to }) => {
    const [start, end] = [from < since ? since : from, to === null || to > at ? at : to];
    return start < end ? workingMinutesBetween(start, end, calendar) : 0;
  });
  return Math.max(
    0,
    Math.round(
      workingMinutesBetween(since, at, calendar) - rested.reduce((all, minutes) => all + minutes, 0),
    ),
  );
}
