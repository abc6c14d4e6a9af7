import type { BotCalls } from './bot/botCalls.ts';

/** Whoever waits longer than this is told that it goes on. */
const QUIET_MS = 1_200;

interface ThinkingDeps {
  readonly calls: () => BotCalls;
  readonly words: string;
  /** Resolves after so many milliseconds, and at once when the signal is aborted. */
  readonly delay: (ms: number, signal: AbortSignal) => Promise<void>;
  /** What a stream is known by: unique. */
  readonly token: () => string;
}

interface Waiting {
  readonly over: AbortController;
  /** The stream that says so; undefined where none was begun. */
  readonly stream: Promise<string | undefined>;
}

/**
 * An answer of the bot that takes a while: a stream says so, and the answer takes its place (D101463: a stream is finished within six
 * minutes).
 */
export class Thinking {
  readonly #deps: ThinkingDeps;
  readonly #open = new Map<string, Waiting>();

  constructor(deps: ThinkingDeps) {
    this.#deps = deps;
  }

  async during(reqId: string, work: () => Promise<void>): Promise<void> {
    const { calls, words, delay, token } = this.#deps;
    const over = new AbortController();
    const said = delay(QUIET_MS, over.signal).then(async () => {
      if (over.signal.aborted) {
        return undefined;
      }
      const id = token();
      await calls().replyStream(reqId, { id, content: words, finish: false });
      return id;
    });
    // What could not be said does not matter: the answer comes anyway.
    this.#open.set(reqId, { over, stream: said.catch(() => undefined) });
    try {
      await work();
    } finally {
      over.abort();
      this.#open.delete(reqId);
    }
  }

  /** Puts the answer in the place of the stream; false where none was begun. */
  async answer(reqId: string, content: string): Promise<boolean> {
    const waiting = this.#open.get(reqId);
    this.#open.delete(reqId);
    waiting?.over.abort();
    const id = await waiting?.stream;
    if (id === undefined) {
      return false;
    }
    await this.#deps.calls().replyStream(reqId, { id, content, finish: true });
    return true;
  }
}
