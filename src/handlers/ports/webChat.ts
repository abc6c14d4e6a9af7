import type { Session } from './session.ts';

/** What the chat page's API puts in `card` and `form`: drawn by the web adapter, kept as it is. */
export type WebJson = Readonly<Record<string, unknown>>;

/** A message of the chat page: the demo platform's own servers, so to say. */
export interface WebMessage {
  readonly id: string;
  /**
   * Grows with every message and every change of one: the newest change has the highest. A time of the machine's clock in
   * microseconds; two messages may share it.
   */
  readonly seq: number;
  /** The place in its conversation: the `seq` that it was inserted with. */
  readonly order: number;
  /** dm:li, #sales */
  readonly conversation: string;
  /** `loupan` or the key of a person. */
  readonly from: string;
  readonly at: Date;
  readonly text: string;
  readonly card: WebJson | null;
  readonly form: WebJson | null;
  /** Keys of the people who may see it; null for everybody in the conversation. */
  readonly visibleTo: readonly string[] | null;
}

/**
 * How long after it took its number a message may come into sight: as long as its transaction runs. Whoever asks for what
 * is new asks again for what is that much older, and knows by id and `seq` what he has had.
 */
export const LOOK_BACK_MICROS = 10_000_000;

export type NewWebMessage = Omit<WebMessage, 'seq' | 'order'>;
export type WebMessagePatch = Partial<Pick<WebMessage, 'text' | 'card' | 'form' | 'visibleTo'>>;
/** A message or a change of one, without its content. */
export type WebChange = Pick<WebMessage, 'id' | 'seq'>;

export interface WebMessageFilter {
  readonly conversations: readonly string[];
  /** Only what this person may see. */
  readonly reader?: string;
  /** Only messages whose `seq` is higher: new ones and changed ones. */
  readonly after?: number;
  /** The newest that many; all of them when left out. */
  readonly limit?: number;
}

/** Where the chat page keeps its messages. Demo only: all the processes that write it run on one machine. */
export interface WebChat {
  /** Idempotent by `id`: the second insert changes nothing and returns the first. With a session, part of its transaction. */
  insert(message: NewWebMessage, session?: Session): Promise<WebMessage>;
  /** Several at once, in order. */
  insertAll(messages: readonly NewWebMessage[], session?: Session): Promise<WebMessage[]>;
  /**
   * Gives the message a new `seq` with what `change` makes of its newest state. Undefined, and nothing is written, when
   * there is no such message or `change` wants nothing. `change` is called again when somebody else came first.
   */
  replace(
    id: string,
    change: (message: WebMessage) => WebMessagePatch | undefined,
    session?: Session,
  ): Promise<WebMessage | undefined>;
  byId(id: string): Promise<WebMessage | undefined>;
  /** Oldest first (by `order`, then by id). */
  list(filter: WebMessageFilter): Promise<WebMessage[]>;
  /** What has a higher `seq` than `after`. */
  changes(conversations: readonly string[], after: number): Promise<WebChange[]>;
  /** No message that is written later has a lower `seq`, except for a clock that steps back. Asks no database. */
  here(): number;
}
