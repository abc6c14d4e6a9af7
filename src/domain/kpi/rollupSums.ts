import type { RecordKind, RecordTypes } from '../records.ts';
import { figuresOf } from './figures.ts';
import type { RollupRow } from './rollupRow.ts';

/** Rows added up by their key: day, project, team, member, figure. */
export class RollupSums {
  readonly #sums = new Map<string, RollupRow>();

  add(row: RollupRow): void {
    const key = [row.day, row.projectId, row.teamId ?? '', row.memberId, row.figure].join('\n');
    const sum = this.#sums.get(key);
    this.#sums.set(key, sum === undefined ? row : { ...sum, n: sum.n + row.n, d: sum.d + row.d });
  }

  /** Adds (or with -1 takes away) what a record contributes. */
  addRecord(kind: RecordKind, record: RecordTypes[RecordKind], sign: 1 | -1): void {
    for (const figure of figuresOf(kind)) {
      for (const { day, projectId, teamId, memberId, n, d } of figure.contributions(record)) {
        this.add({ day, projectId, teamId, memberId, figure: figure.key, n: sign * n, d: sign * d });
      }
    }
  }

  /** Without rows that add nothing, in the order of the keys: writers that lock in one order do not deadlock. */
  rows(): RollupRow[] {
    return [...this.#sums]
      .filter(([, row]) => row.n !== 0 || row.d !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, row]) => row);
  }
}
