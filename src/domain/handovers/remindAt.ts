import { addDays, atMinute, dayOf } from '../time/day.ts';

/** 10:00, while the customer can still be called. */
const CALLING_MINUTE = 600;

/** When a handover is reminded of: in the morning of the day before; null where that is over. */
export function remindAt(at: Date, zone: string, now: Date): Date | null {
  const morning = atMinute(addDays(dayOf(at, zone), -1), CALLING_MINUTE, zone);
  return morning > now ? morning : null;
}
