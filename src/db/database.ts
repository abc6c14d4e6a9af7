import type { Engine } from '../handlers/ports/engine.ts';
import type { PlatformNotes } from '../handlers/ports/platformNotes.ts';
import type { RefKind, Store } from '../handlers/ports/session.ts';
import type { WebChat } from '../handlers/ports/webChat.ts';
import type { Dialect } from './driver/driver.ts';

/** One open database. Nothing is sent to it before the first call, so that a start does not fail on one that is away. */
export interface Database {
  readonly dialect: Dialect;
  readonly store: Store;
  readonly engine: Engine;
  /** Where the chat page keeps its messages. */
  readonly webChat: WebChat;
  /** What adapters must still know after a restart. */
  readonly notes: PlatformNotes;
  /** Brings the schema up to date; fast when it is. Several processes may call it at once. */
  migrate(): Promise<void>;
  /** Makes the next reference of a kind at least `next`: for a seed that numbers its own records. */
  reserveRefs(kind: RefKind, next: number): Promise<void>;
  /** The database's clock. */
  now(): Promise<Date>;
  /** Ends all connections; waits for the transaction that is running. */
  close(): Promise<void>;
}
