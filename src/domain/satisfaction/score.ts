import type { RollupRow } from '../kpi/rollupRow.ts';

/** Answers added up: stars, how many were 4 or 5, how many there are. */
export interface Score {
  readonly stars: number;
  readonly satisfied: number;
  readonly answers: number;
}

/** The score of these sums (figures satisfaction and satisfied); others among them are left aside. */
export function scoreOf(rows: Iterable<RollupRow>): Score {
  let [stars, satisfied, answers] = [0, 0, 0];
  for (const { figure, n, d } of rows) {
    if (figure === 'satisfaction') {
      stars += n;
      answers += d;
    } else if (figure === 'satisfied') {
      satisfied += n;
    }
  }
  return { stars, satisfied, answers };
}
