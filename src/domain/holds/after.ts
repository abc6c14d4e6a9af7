import type { Duration } from '../values.ts';

const MINUTES = { minute: 1, hour: 60, day: 1_440, workingDay: 1_440, workingHour: 60 } as const;

/** A length of time on the clock, in minutes: holds run through nights and weekends. */
function minutesOf({ amount, unit }: Duration): number {
  return amount * MINUTES[unit];
}

/** The instant so long after another. */
export function after(instant: Date, duration: Duration): Date {
  return new Date(instant.getTime() + minutesOf(duration) * 60_000);
}
