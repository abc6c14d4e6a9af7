import { PassThrough } from 'node:stream';
import type { Log } from '../../handlers/ports/log.ts';
import type { WebChat, WebMessage } from '../../handlers/ports/webChat.ts';
import { LOOK_BACK_MICROS } from '../../handlers/ports/webChat.ts';
import type { Every } from './every.ts';
import { Recent } from './recent.ts';
import { Watch } from './watch.ts';

const HEARTBEAT_MS = 15_000;

interface StreamsDeps {
  readonly webChat: Pick<WebChat, 'here' | 'changes' | 'list'>;
  /** All that anybody may follow. */
  readonly conversations: readonly string[];
  readonly draw: (message: WebMessage) => unknown;
  readonly every: Every;
  /** Tells this process from others in the ids of events: letters and digits. */
  readonly name: string;
  readonly log: Log;
}

/** Who follows what. */
interface Follower {
  readonly key: string;
  readonly conversations: readonly string[];
  readonly sees: (message: WebMessage) => boolean;
}

interface Listener {
  readonly sees: (message: WebMessage) => boolean;
  readonly out: PassThrough;
  /** Messages that came while the missed ones were still being read; null once those were written. */
  held: WebMessage[] | null;
}

/** The open server-sent event streams. They bring what any process writes, and cost nothing while there are none. */
export class Streams {
  readonly #deps: StreamsDeps;
  readonly #listeners = new Set<Listener>();
  readonly #recent = new Recent();
  readonly #watch: Watch;
  #stopHeartbeat: (() => void) | undefined;
  #ended = false;

  constructor(deps: StreamsDeps) {
    this.#deps = deps;
    this.#watch = new Watch({
      ...deps,
      recent: this.#recent,
      publish: (messages) => {
        this.publish(messages);
      },
    });
  }

  /**
   * A stream of what a follower may see: first what came after `lastEventId`, the id of an event of such a stream, then
   * everything new. Rejects when the database is away.
   */
  async open(follower: Follower, lastEventId: string): Promise<PassThrough> {
    if (this.#listeners.size === 0) {
      await this.#watch.begin();
    }
    const out = new PassThrough();
    if (this.#ended) {
      return out.end();
    }
    const listener: Listener = { sees: follower.sees, out, held: [] };
    out.on('close', () => {
      this.#remove(listener);
    });
    out.on('error', () => {
      this.#remove(listener);
    });
    this.#add(listener);
    out.write('retry: 1000\n\n');
    this.#missed(follower, lastEventId).then(
      (messages) => {
        this.#catchUp(listener, messages);
      },
      () => out.end(),
    );
    return out;
  }

  /** Tells everybody what is committed; what was told before is left out. */
  publish(messages: readonly WebMessage[]): void {
    const news = messages.filter((message) => this.#recent.add(message));
    for (const listener of this.#listeners) {
      for (const message of news.filter(listener.sees)) {
        if (listener.held === null) {
          this.#write(listener, message, `${message.seq}-${this.#deps.name}`);
        } else {
          listener.held.push(message);
        }
      }
    }
  }

  end(): void {
    this.#ended = true;
    for (const listener of this.#listeners) {
      listener.out.end();
      this.#remove(listener);
    }
  }

  #add(listener: Listener): void {
    this.#listeners.add(listener);
    this.#watch.start();
    // A comment now and then, so that proxies and browsers notice a dead connection.
    this.#stopHeartbeat ??= this.#deps.every(HEARTBEAT_MS, () => {
      for (const { out } of this.#listeners) {
        out.write(': still here\n\n');
      }
    });
  }

  #remove(listener: Listener): void {
    this.#listeners.delete(listener);
    if (this.#listeners.size === 0) {
      this.#watch.stop();
      this.#stopHeartbeat?.();
      this.#stopHeartbeat = undefined;
    }
  }

  /**
   * Whoever comes back to the process that he left gets what it has told since. Another one cannot know what he had: it
   * repeats the last seconds.
   */
  async #missed({ key, conversations }: Follower, lastEventId: string): Promise<readonly WebMessage[]> {
    const [, digits, name] = /^(\d{1,16})(?:-(\w+))?$/u.exec(lastEventId) ?? [];
    if (digits === undefined) {
      return [];
    }
    const last = Number(digits);
    const had = name === this.#deps.name ? this.#recent.upTo(last) : () => false;
    const { webChat } = this.#deps;
    const messages = await webChat.list({ conversations, reader: key, after: last - LOOK_BACK_MICROS });
    return messages.filter((message) => !had(message));
  }

  #catchUp(listener: Listener, missed: readonly WebMessage[]): void {
    const held = listener.held ?? [];
    listener.held = null;
    const messages = new Map(
      [...missed, ...held].map((message) => [`${message.seq} ${message.id}`, message]),
    );
    for (const message of [...messages.values()].sort((a, b) => a.seq - b.seq)) {
      // Not in the order in which they were told, so that the id may not stand for those before it.
      this.#write(listener, message, String(message.seq));
    }
  }

  #write({ out }: Listener, message: WebMessage, id: string): void {
    // JSON keeps no raw line breaks, so one data line always holds it.
    out.write(`id: ${id}\nevent: message\ndata: ${JSON.stringify(this.#deps.draw(message))}\n\n`);
  }
}
