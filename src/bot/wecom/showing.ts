import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../handlers/ports/log.ts';

/** As long as a callback may take and still be answered well within a fifth of a second. */
const SOON_MS = 100;
/** WeCom tells a repeat of the app by its bytes: what was shown already is not shown again. */
const AGAIN_AFTER_MS = [1_000, 5_000, 20_000];

/** Answers that are being shown although nobody waits for them any more. */
export class Showing {
  readonly #log: Log;
  readonly #now = new Set<Promise<void>>();
  readonly #ended = new AbortController();

  constructor(log: Log) {
    this.#log = log;
  }

  /** Resolves when it has been shown, or soon: then it goes on by itself, and is tried again. Never rejects. */
  async soon(show: () => Promise<void>): Promise<void> {
    const done = this.#patiently(show).finally(() => {
      this.#now.delete(done);
    });
    this.#now.add(done);
    await Promise.race([done, sleep(SOON_MS, undefined, { ref: false })]);
  }

  /** Resolves when nothing is being shown any more; nothing is tried again from here on. */
  async idle(): Promise<void> {
    this.#ended.abort();
    await Promise.all([...this.#now]);
  }

  async #patiently(show: () => Promise<void>): Promise<void> {
    for (const waitMs of [...AGAIN_AFTER_MS, undefined]) {
      try {
        await show();
        return;
      } catch (error) {
        this.#log.warn({ err: error, waitMs }, 'an answer could not be shown in WeCom');
        if (waitMs === undefined || this.#ended.signal.aborted) {
          return;
        }
        await sleep(waitMs, undefined, { signal: this.#ended.signal }).catch(() => undefined);
      }
    }
  }
}
