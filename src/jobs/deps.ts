import type { Charts } from '../handlers/ports/charts.ts';
import type { Clock, SettableClock } from '../handlers/ports/clock.ts';
import type { Engine } from '../handlers/ports/engine.ts';
import type { Files } from '../handlers/ports/files.ts';
import type { Ids } from '../handlers/ports/ids.ts';
import type { Log } from '../handlers/ports/log.ts';
import type { Store } from '../handlers/ports/session.ts';
import type { Transport } from '../handlers/ports/transport.ts';
import type { DueWork } from './dueWork.ts';

/** What became of one attempt to send. */
export type DeliveryResult = 'sent' | 'retry' | 'unknown' | 'dead' | 'withdrawn';

/** What the delivery engine works with. */
export interface JobDeps {
  readonly store: Store;
  readonly engine: Engine;
  /** The sending side of every platform that is connected. */
  readonly transports: readonly Transport[];
  readonly clock: Clock | SettableClock;
  readonly log: Log;
  readonly ids: Ids;
  readonly files: Files;
  readonly charts: Charts;
  /** Told of each attempt: for `/metrics`. */
  readonly onDelivery: (result: DeliveryResult) => void;
  /** Work besides Loupan's own: the demo's colleagues. */
  readonly more: readonly DueWork[];
  /** From 0 up to, not including, 1: spreads retries. */
  readonly random: () => number;
}
