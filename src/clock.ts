import type { Clock, SettableClock } from './handlers/ports/clock.ts';

/** The wall clock. */
export const systemClock: Clock = { now: () => new Date() };

/** The demo's clock: starts at `start` (default: now) and ticks with the wall clock. */
export function createDemoClock(start: Date | undefined): SettableClock {
  let offset = start === undefined ? 0 : start.getTime() - Date.now();
  return {
    now: () => new Date(Date.now() + offset),
    set: (to) => {
      offset = to.getTime() - Date.now();
    },
  };
}

/** The machine's clock in microseconds, in steps of a millisecond: for an order that no moving of the demo's clock disturbs. */
export function machineMicros(): number {
  return Date.now() * 1000;
}
