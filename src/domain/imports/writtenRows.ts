import type { Change } from '../records.ts';
import { type ImportRun, ROWS_AT_ONCE } from './importRun.ts';

/** What of a table one part wrote about one customer or unit. */
export interface WrittenRow {
  readonly rootId: string;
  readonly changes: readonly Change[];
}

/** The customers or units that an import's operation wrote, in the order of their rows, each with what belongs to it. */
export function writtenRows(changes: readonly Change[]): WrittenRow[] {
  const rows = new Map<string, Change[]>();
  for (const change of changes.filter(({ kind }) => kind !== 'importRun')) {
    const root = rootOf(change);
    rows.set(root, [...(rows.get(root) ?? []), change]);
  }
  return [...rows].map(([rootId, own]) => ({ rootId, changes: own }));
}

/**
 * Places (from 0, below the headings) of the rows that a part has written: the n-th of them is the n-th of `writtenRows`. `part`: from
 * 0, in the order of `operationIds`.
 */
export function writtenPlaces(
  { rows, failedRows, unchangedRows }: Pick<ImportRun, 'rows' | 'failedRows' | 'unchangedRows'>,
  part: number,
): number[] {
  const left = new Set([...failedRows, ...unchangedRows]);
  const from = part * ROWS_AT_ONCE;
  const places = Array.from({ length: Math.max(0, Math.min(ROWS_AT_ONCE, rows - from)) }, (_, n) => from + n);
  return places.filter((place) => !left.has(place));
}

/** By what a written row is known while its import is taken back. */
export function writtenNumber(part: number, at: number): number {
  return part * ROWS_AT_ONCE + at;
}

/** The customer or the unit that a change belongs to. */
function rootOf({ kind, id, before, after }: Change): string {
  const record = after ?? before;
  if ((kind === 'customerPhone' || kind === 'ownershipEvent') && record !== null && 'customerId' in record) {
    return String(record.customerId);
  }
  return kind === 'unitPrice' && record !== null && 'unitId' in record ? (record.unitId ?? id) : id;
}
