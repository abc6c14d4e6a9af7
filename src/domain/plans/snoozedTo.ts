import { addDays, atMinute, dayOf } from '../time/day.ts';

export const SNOOZES = ['30m', '2h', 'tomorrow'] as const;
type Snooze = (typeof SNOOZES)[number];

/** 09:00: the sales office opens. */
const MORNING_MINUTE = 540;
const MINUTE = 60_000;

/** When a snoozed reminder comes again; tomorrow means at 09:00. */
export function snoozedTo(how: Snooze, now: Date, zone: string): Date {
  switch (how) {
    case '30m':
      return new Date(now.getTime() + 30 * MINUTE);
    case '2h':
      return new Date(now.getTime() + 120 * MINUTE);
    case 'tomorrow':
      return atMinute(addDays(dayOf(now, zone), 1), MORNING_MINUTE, zone);
  }
}
