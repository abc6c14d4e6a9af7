import type { Score } from '../../domain/satisfaction/score.ts';

/** A score with whose it is. */
export interface NamedScore {
  readonly name: string;
  /** A team's, not a person's. */
  readonly ofTeam: boolean;
  readonly score: Score;
}
