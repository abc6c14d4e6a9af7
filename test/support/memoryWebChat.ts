import { StoreUnavailableError } from '../../src/handlers/ports/session.ts';
import type {
  NewWebMessage,
  WebChange,
  WebChat,
  WebMessage,
  WebMessageFilter,
  WebMessagePatch,
} from '../../src/handlers/ports/webChat.ts';

/** The chat page's message store in memory, for tests of the edge alone. Several edges may share one. */
export class MemoryWebChat implements WebChat {
  readonly #messages = new Map<string, WebMessage>();
  readonly #step: number;
  #seq = 0;
  /** Ids of messages whose transaction is still running: written, and seen by nobody. */
  readonly running = new Set<string>();
  /** Set while the database is away. */
  away = false;
  /** How often somebody has asked what is new. */
  looks = 0;

  /** `step`: microseconds between two messages or changes. */
  constructor(step = 1) {
    this.#step = step;
  }

  async insert(message: NewWebMessage): Promise<WebMessage> {
    this.#mustBeThere();
    const found = this.#messages.get(message.id);
    if (found !== undefined) {
      return found;
    }
    this.#seq += this.#step;
    const stored = structuredClone({ ...message, seq: this.#seq, order: this.#seq });
    this.#messages.set(message.id, stored);
    return stored;
  }

  async insertAll(messages: readonly NewWebMessage[]): Promise<WebMessage[]> {
    const stored: WebMessage[] = [];
    for (const message of messages) {
      stored.push(await this.insert(message));
    }
    return stored;
  }

  async replace(
    id: string,
    change: (message: WebMessage) => WebMessagePatch | undefined,
  ): Promise<WebMessage | undefined> {
    this.#mustBeThere();
    const found = this.#messages.get(id);
    const patch = found === undefined ? undefined : change(found);
    if (found === undefined || patch === undefined) {
      return undefined;
    }
    this.#seq += this.#step;
    const stored = structuredClone({ ...found, ...patch, seq: this.#seq });
    this.#messages.set(id, stored);
    return stored;
  }

  async byId(id: string): Promise<WebMessage | undefined> {
    this.#mustBeThere();
    return this.#messages.get(id);
  }

  async list({ conversations, reader, after, limit }: WebMessageFilter): Promise<WebMessage[]> {
    const seen = this.#visible(conversations, after ?? 0)
      .filter((m) => reader === undefined || m.visibleTo === null || m.visibleTo.includes(reader))
      .sort((a, b) => a.order - b.order);
    return limit === undefined ? seen : seen.slice(-limit);
  }

  async changes(conversations: readonly string[], after: number): Promise<WebChange[]> {
    this.looks += 1;
    return this.#visible(conversations, after)
      .sort((a, b) => a.seq - b.seq)
      .map(({ id, seq }) => ({ id, seq }));
  }

  here(): number {
    return this.#seq;
  }

  #visible(conversations: readonly string[], after: number): WebMessage[] {
    this.#mustBeThere();
    return [...this.#messages.values()].filter(
      (m) => conversations.includes(m.conversation) && m.seq > after && !this.running.has(m.id),
    );
  }

  #mustBeThere(): void {
    if (this.away) {
      throw new StoreUnavailableError(new Error('connect ECONNREFUSED'));
    }
  }
}
