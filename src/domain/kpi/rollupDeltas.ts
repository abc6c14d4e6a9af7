import type { Change } from '../records.ts';
import type { RollupRow } from './rollupRow.ts';
import { RollupSums } from './rollupSums.ts';

/** What changes of records add to the figures: merged by key, without rows that add nothing, in the order of the keys. */
export function rollupDeltas(changes: readonly Change[]): RollupRow[] {
  const sums = new RollupSums();
  for (const { kind, before, after } of changes) {
    if (before !== null) {
      sums.addRecord(kind, before, -1);
    }
    if (after !== null) {
      sums.addRecord(kind, after, 1);
    }
  }
  return sums.rows();
}
