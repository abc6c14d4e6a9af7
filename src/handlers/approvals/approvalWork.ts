import type { Repos } from '../ports/repos.ts';
import type { Work } from '../work.ts';

/** What is needed to move an approval, by a command or by a job. */
export interface ApprovalWork {
  readonly repos: Repos;
  readonly work: Work;
  readonly now: Date;
}
