import type { Log } from '../../handlers/ports/log.ts';
import type { WebChat, WebMessage } from '../../handlers/ports/webChat.ts';
import { LOOK_BACK_MICROS } from '../../handlers/ports/webChat.ts';
import type { Every } from './every.ts';
import type { Recent } from './recent.ts';

const LOOK_MS = 1_000;

interface WatchDeps {
  readonly webChat: Pick<WebChat, 'here' | 'changes' | 'list'>;
  readonly conversations: readonly string[];
  /** What was published already; `publish` adds to it. */
  readonly recent: Recent;
  readonly publish: (messages: readonly WebMessage[]) => void;
  readonly every: Every;
  readonly log: Log;
}

/** Looks for what other processes have written: every second, with one query, while somebody is there to be told. */
export class Watch {
  readonly #deps: WatchDeps;
  #seen = 0;
  #beginning: Promise<void> | undefined;
  #looking = false;
  #failing = false;
  #stop: (() => void) | undefined;

  constructor(deps: WatchDeps) {
    this.#deps = deps;
  }

  /** From here on: what is there by now is no news. To be called before `start`. Rejects when the database is away. */
  async begin(): Promise<void> {
    this.#beginning ??= this.#markPresent().finally(() => {
      this.#beginning = undefined;
    });
    await this.#beginning;
  }

  start(): void {
    this.#stop ??= this.#deps.every(LOOK_MS, () => {
      this.#look().catch((error: unknown) => {
        this.#missed(error);
      });
    });
  }

  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  async #markPresent(): Promise<void> {
    const { webChat, conversations, recent } = this.#deps;
    const here = webChat.here();
    for (const change of await webChat.changes(conversations, here - LOOK_BACK_MICROS)) {
      recent.add(change);
    }
    this.#seen = here;
  }

  /** One look at a time: a database that is slow to answer is not asked twice. */
  async #look(): Promise<void> {
    if (this.#looking) {
      return;
    }
    this.#looking = true;
    try {
      await this.#tellNews();
    } finally {
      this.#looking = false;
    }
    if (this.#failing) {
      this.#failing = false;
      this.#deps.log.info({}, 'the chat page sees what other processes write again');
    }
  }

  async #tellNews(): Promise<void> {
    const { webChat, conversations, recent, publish } = this.#deps;
    const changes = await webChat.changes(conversations, this.#seen - LOOK_BACK_MICROS);
    const oldest = changes.find((change) => !recent.has(change));
    if (oldest !== undefined) {
      const messages = await webChat.list({ conversations, after: oldest.seq - 1 });
      publish(messages.sort((a, b) => a.seq - b.seq));
    }
    this.#seen = Math.max(this.#seen, changes.at(-1)?.seq ?? 0);
  }

  /** What was missed is told by the next look that succeeds. */
  #missed(error: unknown): void {
    if (!this.#failing && this.#stop !== undefined) {
      this.#failing = true;
      this.#deps.log.warn({ err: error }, 'the chat page cannot see what other processes write');
    }
  }
}
