const FIRST_MS = 2_000;
const LONGEST_MS = 10 * 60_000;

/** Attempts after which a message is given up: about three quarters of an hour. */
export const MOST_ATTEMPTS = 12;

/**
 * Milliseconds to wait before the next attempt: twice as long each time, spread by a quarter so that what failed together
 * does not come back together. Never sooner than the platform asked for.
 */
export function backOff(attempts: number, random: () => number, askedMs = 0): number {
  const doubled = Math.min(LONGEST_MS, FIRST_MS * 2 ** attempts);
  return Math.round(Math.max(askedMs, doubled * (0.75 + random() * 0.5)));
}
