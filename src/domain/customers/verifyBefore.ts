import { isWorkingDay, type Calendar } from '../time/calendar.ts';
import { addDays, dayOf, startOfDay } from '../time/day.ts';
import type { Duration } from '../values.ts';

const DAY_MS = 86_400_000;
const UNIT_MS: Readonly<Partial<Record<Duration['unit'], number>>> = { hour: 3_600_000, minute: 60_000 };
/** Calendar days in which the working days of a term are looked for, for each of them. */
const STRETCH = 3;

/** Whoever was last verified before this instant is to be called back (R2.1.3). The day of the last call does not count. */
export function verifyBefore(now: Date, { amount, unit }: Duration, calendar: Calendar): Date {
  const today = dayOf(now, calendar.zone);
  switch (unit) {
    case 'day':
      return startOfDay(addDays(today, 1 - amount), calendar.zone);
    case 'workingDay':
    case 'workingHour': {
      let left = unit === 'workingDay' ? amount : Math.ceil(amount / 8);
      let day = today;
      for (let back = 0; left > 0 && back < amount * STRETCH + STRETCH; back += 1) {
        left -= isWorkingDay(day, calendar) ? 1 : 0;
        day = left > 0 ? addDays(day, -1) : day;
      }
      return startOfDay(day, calendar.zone);
    }
    case 'hour':
    case 'minute':
      return new Date(now.getTime() - amount * (UNIT_MS[unit] ?? DAY_MS));
  }
}
