import type { RecordKind, RecordTypes } from '../records.ts';
import type { RollupRow } from './rollupRow.ts';
import { RollupSums } from './rollupSums.ts';

/** A record with its kind. */
export type Counted = {
  [K in RecordKind]: { readonly kind: K; readonly record: RecordTypes[K] };
}[RecordKind];

/** The figures of these records, counted from nothing: what the rollups must always equal. */
export function recount(records: Iterable<Counted>): RollupRow[] {
  const sums = new RollupSums();
  for (const { kind, record } of records) {
    sums.addRecord(kind, record, 1);
  }
  return sums.rows();
}

/** Rows with the same key added up: what a store holds after all of them were added. */
export function sumRollups(rows: Iterable<RollupRow>): RollupRow[] {
  const sums = new RollupSums();
  for (const row of rows) {
    sums.add(row);
  }
  return sums.rows();
}
