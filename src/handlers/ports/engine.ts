import type { Address } from './transport.ts';
import type { Notice } from './notice.ts';
import type { Session } from './session.ts';

export interface OutboxRow {
  readonly id: string;
  readonly notice: Notice;
  readonly attempts: number;
  /** Set when the row was first taken up: where it goes and the exact bytes. */
  readonly frozen: { readonly address: Address; readonly body: string } | null;
}

/** Where the card of a subject stands, so that a change settles every copy. */
export interface Posted {
  readonly id: string;
  /** e.g. `plan:0193...` */
  readonly subject: string;
  readonly address: Address;
  readonly remoteRef: string;
}

/** The delivery side of the store: one process, send then mark. */
export interface Engine {
  /** Rows to send now, oldest first. */
  ready(now: Date, limit: number): Promise<OutboxRow[]>;
  freeze(id: string, address: Address, body: string): Promise<void>;
  markSent(id: string, remoteRef: string, at: Date, subject: string | null): Promise<void>;
  retryAt(id: string, at: Date, error: string): Promise<void>;
  /** Ends a row that will not be sent: refused, withdrawn because its record moved on, or nowhere to go. */
  end(id: string, state: 'dead' | 'withdrawn' | 'unknown', error: string, at: Date): Promise<void>;
  /** When the next row becomes ready after `now`. */
  nextAt(now: Date): Promise<Date | undefined>;
  posted(subject: string): Promise<Posted[]>;

  /** The newest tick of a task for a project that was carried out. */
  lastTick(task: string, projectId: string): Promise<Date | undefined>;
  /** Inserts the tick in the given transaction; false when it was already there. */
  claimTick(session: Session, task: string, projectId: string, runAt: Date, now: Date): Promise<boolean>;

  /** Figures as they were published: kept for ever. */
  publish(session: Session, published: Published): Promise<void>;
  published(projectId: string, report: string, period: string): Promise<Published | undefined>;
}

export interface Published {
  readonly id: string;
  readonly projectId: string;
  readonly teamId: string | null;
  readonly report: string;
  /** e.g. 2026-11-23 */
  readonly period: string;
  readonly figures: readonly { memberId: string; figure: string; n: number; d: number }[];
  readonly at: Date;
}
