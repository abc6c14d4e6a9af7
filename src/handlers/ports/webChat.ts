import type { Session } from './session.ts';

/** What the chat page's API puts in `card` and `form`: drawn by the web adapter, kept as it is. */
export type WebJson = Readonly<Record<string, unknown>>;

/** A message of the chat page: the demo platform's own servers, so to say. */
export interface WebMessage {
  readonly id: string;
  /** Grows with every message and every change of one: the newest change has the highest. */
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

export type NewWebMessage = Omit<WebMessage, 'seq' | 'order'>;
export type WebMessagePatch = Partial<Pick<WebMessage, 'text' | 'card' | 'form' | 'visibleTo'>>;

export interface WebMessageFilter {
  readonly conversations: readonly string[];
  /** Only what this person may see. */
  readonly reader?: string;
  /** Only messages whose `seq` is higher: new ones and changed ones. */
  readonly after?: number;
  /** The newest that many; all of them when left out. */
  readonly limit?: number;
}

/** Where the chat page keeps its messages. Demo only: one process writes it. */
export interface WebChat {
  /** Idempotent by `id`: the second insert changes nothing and returns the first. With a session, part of its transaction. */
  insert(message: NewWebMessage, session?: Session): Promise<WebMessage>;
  /** Several at once, in order. */
  insertAll(messages: readonly NewWebMessage[], session?: Session): Promise<WebMessage[]>;
  /** Gives the message a new `seq`. Undefined when there is no such message. */
  replace(id: string, patch: WebMessagePatch, session?: Session): Promise<WebMessage | undefined>;
  byId(id: string): Promise<WebMessage | undefined>;
  /** Oldest first (by `order`). */
  list(filter: WebMessageFilter): Promise<WebMessage[]>;
  /** The highest `seq` given out; 0 when there is none. */
  lastSeq(): Promise<number>;
}
