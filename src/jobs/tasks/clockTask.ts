import type { Project } from '../../domain/company.ts';
import type { NewJob } from '../../handlers/ports/jobKinds.ts';

/** What one task is for: a project, or the whole company. */
export interface TaskScope {
  /** The project's id; empty for the company. */
  readonly id: string;
  readonly project: Project | null;
}

/** A task of the clock: when its ticks are, in the zone of its scope, and the job that each brings about. */
export interface ClockTask {
  readonly name: string;
  readonly per: 'project' | 'company';
  /** Ticks after `last` up to `now`, oldest first: after an outage as many as the task makes up for. */
  due(scope: TaskScope, last: Date, now: Date): readonly Date[];
  /** The last tick up to `now`: from there on a task counts when it is first seen. */
  latest(scope: TaskScope, now: Date): Date | undefined;
  /** The first tick after `now`. */
  next(scope: TaskScope, now: Date): Date | undefined;
  job(scope: TaskScope, runAt: Date): NewJob;
}
