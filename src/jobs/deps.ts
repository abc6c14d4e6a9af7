import type { Charts } from '../handlers/ports/charts.ts';
import type { Clock, SettableClock } from '../handlers/ports/clock.ts';
import type { Engine } from '../handlers/ports/engine.ts';
import type { FailPoints } from '../handlers/ports/failPoints.ts';
import type { Files } from '../handlers/ports/files.ts';
import type { Ids } from '../handlers/ports/ids.ts';
import type { Log } from '../handlers/ports/log.ts';
import type { Store } from '../handlers/ports/session.ts';
import type { StandingOf } from '../handlers/ports/standing.ts';
import type { Transport } from '../handlers/ports/transport.ts';
import type { DueWork } from './dueWork.ts';

/** What became of one attempt to send. */
export type DeliveryResult = 'sent' | 'retry' | 'unknown' | 'dead' | 'withdrawn' | 'deferred' | 'lost';

/** What became of one run of a job. */
export type JobResult = 'done' | 'retry' | 'dead' | 'lost';

/** For how long what a process has taken up stays its own without a sign of life, in milliseconds. */
export interface LeaseTimes {
  readonly normalMs: number;
  /** Escalations: taken over sooner. */
  readonly urgentMs: number;
}

export const LEASE_TIMES: LeaseTimes = { normalMs: 60_000, urgentMs: 15_000 };

/** What the durable engine works with. */
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
  /** IANA zone of the company: when its daily tasks run. */
  readonly zone: string;
  /** This process among the replicas, for people: host and process id. */
  readonly replicaName: string;
  readonly leases: LeaseTimes;
  /** Milliseconds of a clock that never goes back, of this process alone: for pace, and for one's own leases. */
  readonly monotonic: () => number;
  readonly delay: (ms: number) => Promise<void>;
  readonly failPoints: FailPoints;
  readonly standing: StandingOf;
  /** There is something to be sent. */
  readonly nudge: () => void;
  /** Told of each attempt: for `/metrics`. */
  readonly onDelivery: (result: DeliveryResult) => void;
  readonly onJob: (kind: string, result: JobResult) => void;
  /** Work besides Loupan's own: the demo's colleagues. */
  readonly more: readonly DueWork[];
  /** From 0 up to, not including, 1: spreads retries. */
  readonly random: () => number;
}
