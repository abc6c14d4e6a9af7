import type { CronTasks } from './cronTasks.ts';
import type { Housekeeping } from './housekeeping.ts';
import type { JobQueue } from './jobQueue.ts';
import type { OutboxQueue } from './outboxQueue.ts';
import type { Ownerships } from './ownership.ts';
import type { Replicas } from './replicas.ts';
import type { Session } from './session.ts';

/** The durable side of the store: what is due, what was sent, which ticks were carried out, who is at work. */
export interface Engine {
  readonly jobs: JobQueue;
  readonly outbox: OutboxQueue;
  readonly cron: CronTasks;
  readonly replicas: Replicas;
  readonly ownerships: Ownerships;
  readonly housekeeping: Housekeeping;

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
