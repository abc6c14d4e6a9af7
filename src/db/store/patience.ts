import type { Log } from '../../handlers/ports/log.ts';
import { StaleRecordError } from '../../handlers/ports/session.ts';
import { isDuplicate, isRetryable } from '../driver/failures.ts';

const MAX_RUNS = 6;
/** After a lost race the winner is there to be seen; several who write one record at once need a few turns each. */
const MAX_RACES = 4;
const FIRST_WAIT_MS = 50;
const RACE_WAIT_MS = 15;

/** How long the store tries by itself. */
export interface Patience {
  readonly delay: (ms: number) => Promise<void>;
  /** 0 to 1, as Math.random. */
  readonly jitter: () => number;
  readonly log: Log;
}

/**
 * Runs a transaction, again as a whole: up to five times, after 50, 100, 200 ... ms and jitter, when the engine gave it up; up
 * to four times, sooner, when a unique key or a version was lost to somebody else, for it will then see the winner. Anything else is thrown.
 */
export async function rerun<T>({ delay, jitter, log }: Patience, once: () => Promise<T>): Promise<T> {
  let races = 0;
  for (let run = 1; ; run += 1) {
    try {
      return await once();
    } catch (error) {
      const race = isDuplicate(error) || error instanceof StaleRecordError;
      races += race ? 1 : 0;
      const again = race ? races <= MAX_RACES : isRetryable(error);
      if (!again || run >= MAX_RUNS) {
        throw error;
      }
      const wait = race
        ? RACE_WAIT_MS * (races - 1) * jitter()
        : FIRST_WAIT_MS * 2 ** (run - 1) * (0.5 + jitter());
      log.debug({ run, wait, err: error }, 'the transaction is run again');
      await delay(wait);
    }
  }
}
