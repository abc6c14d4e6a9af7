import type { LeaseWish, Leases } from './lease.ts';
import type { Session } from './session.ts';

export interface LeasedJob {
  readonly id: string;
  /** As stored: a kind that is unknown or a payload that no longer fits is for the reader to refuse. */
  readonly kind: string;
  readonly payload: unknown;
  readonly runAt: Date;
  /** Runs that failed, or whose process ended, before this one. */
  readonly attempts: number;
  /** Set where the last of them ended with its process: how that is said. */
  readonly ended?: string;
  readonly mostAttempts: number;
  readonly token: string;
}

/** Jobs that are due: claimed by compare-and-set, finished only by who still holds them. */
export interface JobQueue extends Leases {
  /** The earliest due ones first, within a window that several replicas choose from at random. */
  claim(wish: LeaseWish): Promise<LeasedJob[]>;
  /** Marks it done in the transaction of its effect. Throws LeaseLostError: then the effect must be rolled back. */
  finish(session: Session, job: LeasedJob, at: Date): Promise<void>;
  /** Ready again from `at` on; false where the lease was lost. */
  retry(job: LeasedJob, at: Date, reason: string): Promise<boolean>;
  /** Ends it until a person has looked, in the transaction of what follows from that. Throws LeaseLostError. */
  bury(session: Session, job: LeasedJob, at: Date, reason: string): Promise<void>;
  /** Ready again as it was, without a failed run: it could not be run at all. */
  giveBack(job: LeasedJob): Promise<void>;
  /**
   * Jobs of processes that died are ready again, after however many such ends: whoever claims one that has had all its attempts is to
   * bury it. Any replica may call it at any time.
   */
  reap(): Promise<number>;
  /** When the next one falls due after `now`. */
  nextAt(now: Date): Promise<Date | undefined>;
  /** When the one that has waited longest fell due; undefined where none waits. */
  oldestDue(now: Date): Promise<Date | undefined>;
}
