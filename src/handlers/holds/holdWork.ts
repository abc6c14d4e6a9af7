import type { Repos } from '../ports/repos.ts';
import type { Work } from '../work.ts';

/** What is needed to change holds and waiting, by a command or by a job. */
export interface HoldWork {
  readonly repos: Repos;
  readonly work: Work;
  readonly now: Date;
}
