import type {
  NewWebMessage,
  WebChat,
  WebMessage,
  WebMessageFilter,
  WebMessagePatch,
} from '../../src/handlers/ports/webChat.ts';

/** The chat page's message store in memory, for tests of the edge alone. */
export class MemoryWebChat implements WebChat {
  readonly #messages = new Map<string, WebMessage>();
  #seq = 0;

  async insert(message: NewWebMessage): Promise<WebMessage> {
    const found = this.#messages.get(message.id);
    if (found !== undefined) {
      return found;
    }
    this.#seq += 1;
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

  async replace(id: string, patch: WebMessagePatch): Promise<WebMessage | undefined> {
    const found = this.#messages.get(id);
    if (found === undefined) {
      return undefined;
    }
    this.#seq += 1;
    const stored = structuredClone({ ...found, ...patch, seq: this.#seq });
    this.#messages.set(id, stored);
    return stored;
  }

  async byId(id: string): Promise<WebMessage | undefined> {
    return this.#messages.get(id);
  }

  async list({ conversations, reader, after, limit }: WebMessageFilter): Promise<WebMessage[]> {
    const seen = [...this.#messages.values()]
      .filter((m) => conversations.includes(m.conversation))
      .filter((m) => reader === undefined || m.visibleTo === null || m.visibleTo.includes(reader))
      .filter((m) => m.seq > (after ?? 0))
      .sort((a, b) => a.order - b.order);
    return limit === undefined ? seen : seen.slice(-limit);
  }

  async lastSeq(): Promise<number> {
    return this.#seq;
  }
}
