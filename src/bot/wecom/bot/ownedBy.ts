import type { Log } from '../../../handlers/ports/log.ts';
import type { Ownerships } from '../../../handlers/ports/ownership.ts';
import { StoreUnavailableError } from '../../../handlers/ports/session.ts';

/** Of a lease's time the last part is not used: whoever takes over finds that nothing of the last holder goes on. */
const USED = 0.9;
/** How often a turn that is somebody else's is asked for, and a renewal that failed is tried again. */
const LOOK_EVERY_MS = 1_000;

/**
 * Does `run` for as long as it is this process's turn, again and again, until `signal` is aborted. The signal that `run` gets is aborted
 * with it, and as soon as the turn may have ended; `run` has to end then. `waiting` is called whenever it is somebody else's turn.
 * Never rejects; resolves when nothing of it goes on any more.
 */
export type Owner = (
  run: (signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
  waiting: () => void,
) => Promise<void>;

export interface OwnedByDeps {
  readonly ownerships: Ownerships;
  /** What is owned; the same in every process. */
  readonly name: string;
  /** Of this process alone. */
  readonly token: string;
  /** Another process takes over so long after this one was last heard of; 15 s in production. */
  readonly leaseMs: number;
  /** Milliseconds that only go forward. */
  readonly monotonic: () => number;
  /** Resolves after so many milliseconds, and at once when the signal is aborted. */
  readonly delay: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly log: Log;
}

/** For how long this process can be sure of its turn by its own clock. */
interface Turn {
  until: number;
}

/**
 * Turns by a lease of the database: it is renewed each third of its time and given back when this process stops. A process that was
 * paused, or that cannot reach the database, ends its turn by its own clock before another one can begin.
 */
export function ownedBy(deps: OwnedByDeps): Owner {
  return async (run, signal, waiting) => {
    while (!signal.aborted) {
      const since = deps.monotonic();
      const taken = await asked(deps, () => deps.ownerships.take(deps.name, deps.token, deps.leaseMs));
      if (taken === true) {
        await oneTurn(deps, { until: since + deps.leaseMs * USED }, run, signal);
      } else if (taken === false) {
        waiting();
      }
      await deps.delay(LOOK_EVERY_MS, signal);
    }
  };
}

async function oneTurn(
  deps: OwnedByDeps,
  turn: Turn,
  run: (signal: AbortSignal) => Promise<void>,
  stopping: AbortSignal,
): Promise<void> {
  const over = new AbortController();
  const signal = AbortSignal.any([stopping, over.signal]);
  const end = (why: string): void => {
    if (!signal.aborted) {
      deps.log.warn({ name: deps.name, why }, 'a turn ended before its process did');
      over.abort();
    }
  };
  const keeping = Promise.all([watched(deps, turn, signal, end), renewed(deps, turn, signal, end)]);
  try {
    if (!signal.aborted) {
      await run(signal);
    }
  } catch (error) {
    deps.log.error({ err: error, name: deps.name }, 'what is done in turns failed');
  } finally {
    over.abort();
    await keeping;
    await asked(deps, () => deps.ownerships.release(deps.name, deps.token));
  }
}

/** Ends the turn by this process's own clock, also while the database does not answer. */
async function watched(
  { monotonic, delay }: OwnedByDeps,
  turn: Turn,
  signal: AbortSignal,
  end: (why: string) => void,
): Promise<void> {
  while (!signal.aborted) {
    const left = turn.until - monotonic();
    if (left <= 0) {
      end('it was not renewed in time');
      return;
    }
    await delay(left, signal);
  }
}

async function renewed(
  deps: OwnedByDeps,
  turn: Turn,
  signal: AbortSignal,
  end: (why: string) => void,
): Promise<void> {
  const { ownerships, name, token, leaseMs, monotonic, delay } = deps;
  let wait = leaseMs / 3;
  for (;;) {
    await delay(wait, signal);
    if (signal.aborted) {
      return;
    }
    const since = monotonic();
    const kept = await asked(deps, () => ownerships.renew(name, token, leaseMs));
    if (kept === false) {
      end('another process has taken over');
      return;
    }
    if (kept === true) {
      turn.until = since + leaseMs * USED;
    }
    wait = kept === true ? leaseMs / 3 : Math.min(leaseMs / 3, LOOK_EVERY_MS);
  }
}

/** Undefined where the database could not be asked: that decides nothing. */
async function asked<T>({ log, name }: OwnedByDeps, ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    const level = error instanceof StoreUnavailableError ? 'debug' : 'warn';
    log[level]({ err: error, name }, 'whose turn it is could not be asked');
    return undefined;
  }
}
