import type { Calendar } from '../time/calendar.ts';
import { addDays, atMinute, dayOf, startOfDay } from '../time/day.ts';
import { nextOpening } from '../time/workingDays.ts';
import type { SalesEvent } from './event.ts';

/** Minutes of the day: 17:00, while there is still time to call. */
const EVE = 17 * 60;

/**
 * When an event is spoken of besides when it takes place: the evening before, where that still lies ahead, and its result, when the
 * hall opens for the first time after its day. `calendar`: the hall's opening hours.
 */
export function eventTimes(
  at: Date,
  now: Date,
  calendar: Calendar,
): Pick<SalesEvent, 'day' | 'eveAt' | 'resultAt'> {
  const { zone } = calendar;
  const day = dayOf(at, zone);
  const eve = atMinute(addDays(day, -1), EVE, zone);
  return {
    day,
    eveAt: eve > now ? eve : null,
    resultAt: nextOpening(startOfDay(addDays(day, 1), zone), calendar) ?? null,
  };
}
