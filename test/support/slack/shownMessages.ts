import type { ShownEphemeral, ShownMessage } from './worldTypes.ts';

/** What people see in their conversations. */
export class ShownMessages {
  readonly #messages: ShownMessage[] = [];
  readonly #ephemerals: ShownEphemeral[] = [];
  /** By the world's clock, in seconds: the emulator has another one. */
  readonly #postedAt = new Map<string, number>();

  add(message: Pick<ShownMessage, 'channel' | 'ts' | 'user'> & Partial<ShownMessage>, at: Date): void {
    this.#messages.push({ text: '', blocks: [], files: [], updated: false, deleted: false, ...message });
    this.#postedAt.set(`${message.channel}:${message.ts}`, at.getTime() / 1_000);
  }

  change(channel: string, ts: string, patch: Partial<ShownMessage>): void {
    replace(this.#messages, (one) => one.channel === channel && one.ts === ts, patch);
  }

  whisper(ephemeral: Omit<ShownEphemeral, 'deleted'>): void {
    this.#ephemerals.push({ ...ephemeral, deleted: false });
  }

  changeEphemeral(channel: string, ts: string, patch: Partial<ShownEphemeral>): void {
    replace(this.#ephemerals, (one) => one.channel === channel && one.ts === ts, patch);
  }

  of(channel: string): readonly ShownMessage[] {
    return this.#messages.filter((one) => one.channel === channel);
  }

  message(channel: string, ts: string): ShownMessage | undefined {
    return this.#messages.find((one) => one.channel === channel && one.ts === ts);
  }

  ephemeral(channel: string, ts: string): ShownEphemeral | undefined {
    return this.#ephemerals.find((one) => one.channel === channel && one.ts === ts);
  }

  ephemerals(channel: string, user: string): readonly ShownEphemeral[] {
    return this.#ephemerals.filter((one) => one.channel === channel && one.user === user);
  }

  postedAt(channel: string, ts: string): number {
    return this.#postedAt.get(`${channel}:${ts}`) ?? Number(ts);
  }
}

function replace<T extends object>(list: T[], is: (one: T) => boolean, patch: Partial<T>): void {
  const index = list.findIndex(is);
  const found = list[index];
  if (found !== undefined) {
    list[index] = { ...found, ...patch };
  }
}
