import type { Session } from './session.ts';

/** A task of the clock for one project, or for the whole company (`scope` is then empty). */
export interface CronTask {
  readonly task: string;
  readonly scope: string;
  /** Ticks up to this one were carried out, or lie before the task was known. */
  readonly lastRunAt: Date;
}

/** Ticks: each is a row that exists once, written with the job that it brings about. */
export interface CronTasks {
  all(): Promise<CronTask[]>;
  /** From when on a task counts: what lies before is not made up for. Does nothing where it is known. */
  know(session: Session, task: string, scope: string, since: Date): Promise<void>;
  /** Inserts the tick in the given transaction; false when it was already there, or a later one. */
  tick(session: Session, task: string, scope: string, runAt: Date, now: Date): Promise<boolean>;
}
