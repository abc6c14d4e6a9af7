import type { SettableClock } from '../../src/handlers/ports/clock.ts';

/** Monday morning in the sales office: the moment of the documentation's examples. */
export const MONDAY_TEN = '2026-11-23T10:00:00+08:00';

/** A clock that stands still until it is moved. */
export function fakeClock(start: string = MONDAY_TEN): SettableClock {
  let now = new Date(start);
  return {
    now: () => now,
    set: (to) => {
      now = to;
    },
  };
}
