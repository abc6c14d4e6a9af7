import { atMinute } from '../time/day.ts';

/** 09:00, when the day begins. */
const MORNING = 540;

/** When the owner of a measure is reminded: in the morning of the day (YYYY-MM-DD) on which it is due; null where that is over. */
export function measureRemindAt(dueDay: string, zone: string, now: Date): Date | null {
  const morning = atMinute(dueDay, MORNING, zone);
  return morning > now ? morning : null;
}
