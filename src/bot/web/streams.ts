import { PassThrough } from 'node:stream';
import type { WebMessage } from '../../handlers/ports/webChat.ts';

interface Listener {
  readonly sees: (message: WebMessage) => boolean;
  readonly out: PassThrough;
  /** Messages that came while the missed ones were still being read; null once those were written. */
  held: WebMessage[] | null;
}

/** The open server-sent event streams. */
export class Streams {
  readonly #listeners = new Set<Listener>();
  readonly #draw: (message: WebMessage) => unknown;
  readonly #heartbeat: NodeJS.Timeout;

  /** `heartbeatMs`: a comment is written that often, so that proxies and browsers notice a dead connection. */
  constructor(draw: (message: WebMessage) => unknown, heartbeatMs: number) {
    this.#draw = draw;
    this.#heartbeat = setInterval(() => {
      for (const { out } of this.#listeners) {
        out.write(': still here\n\n');
      }
    }, heartbeatMs);
    this.#heartbeat.unref();
  }

  /** A stream of what `sees` lets through: first what `missed` gives, then everything that is published. */
  open(sees: (message: WebMessage) => boolean, missed: () => Promise<readonly WebMessage[]>): PassThrough {
    const out = new PassThrough();
    const listener: Listener = { sees, out, held: [] };
    this.#listeners.add(listener);
    out.on('close', () => this.#listeners.delete(listener));
    out.on('error', () => this.#listeners.delete(listener));
    out.write('retry: 1000\n\n');
    missed().then(
      (messages) => {
        const held = listener.held ?? [];
        listener.held = null;
        const bySeq = new Map([...messages, ...held].map((message) => [message.seq, message]));
        for (const message of [...bySeq.values()].sort((a, b) => a.seq - b.seq)) {
          this.#write(listener, message);
        }
      },
      () => out.end(),
    );
    return out;
  }

  publish(messages: readonly WebMessage[]): void {
    for (const listener of this.#listeners) {
      for (const message of messages.filter(listener.sees)) {
        if (listener.held === null) {
          this.#write(listener, message);
        } else {
          listener.held.push(message);
        }
      }
    }
  }

  end(): void {
    clearInterval(this.#heartbeat);
    for (const { out } of this.#listeners) {
      out.end();
    }
    this.#listeners.clear();
  }

  #write({ out }: Listener, message: WebMessage): void {
    // JSON keeps no raw line breaks, so one data line always holds it.
    out.write(`id: ${message.seq}\nevent: message\ndata: ${JSON.stringify(this.#draw(message))}\n\n`);
  }
}
