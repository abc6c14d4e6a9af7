import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import type { Clock } from '../handlers/ports/clock.ts';
import type { Desk } from '../handlers/ports/desk.ts';
import type { Files } from '../handlers/ports/files.ts';
import type { Ids } from '../handlers/ports/ids.ts';
import type { Log } from '../handlers/ports/log.ts';
import type { Store } from '../handlers/ports/session.ts';

/** What a platform's adapter is put together from. */
export interface Composing {
  readonly config: Config;
  readonly database: Pick<Database, 'engine' | 'notes'>;
  readonly store: Store;
  readonly desk: Desk;
  readonly files: Files;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly random: () => number;
  /** This process among the replicas. */
  readonly replica: string;
  /** There is something to be sent. */
  readonly nudge: () => void;
}
