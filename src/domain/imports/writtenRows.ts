import type { Change } from '../records.ts';
import { type ImportRun, ROWS_AT_ONCE, rowsAtOnce } from './importRun.ts';
import { rowOwner } from './rowOwner.ts';

/** What of a table one part wrote about one customer, unit, deal or receipt. */
export interface WrittenRow {
  readonly rootId: string;
  readonly changes: readonly Change[];
}

/** What an import's operation wrote, row by row in their order, each with what belongs to it. */
export function writtenRows(changes: readonly Change[]): WrittenRow[] {
  const rows = new Map<string, Change[]>();
  const ownerOf = rowOwner(changes);
  for (const change of changes) {
    const root = ownerOf(change);
    if (root !== undefined) {
      rows.set(root, [...(rows.get(root) ?? []), change]);
    }
  }
  return [...rows].map(([rootId, own]) => ({ rootId, changes: own }));
}

/**
 * Places (from 0, below the headings) of the rows that a part has written: the n-th of them is the n-th of `writtenRows`. `part`: from
 * 0, in the order of `operationIds`.
 */
export function writtenPlaces(
  {
    kind,
    rows,
    failedRows,
    unchangedRows,
  }: Pick<ImportRun, 'kind' | 'rows' | 'failedRows' | 'unchangedRows'>,
  part: number,
): number[] {
  const left = new Set([...failedRows, ...unchangedRows]);
  const together = rowsAtOnce(kind);
  const from = part * together;
  const places = Array.from({ length: Math.max(0, Math.min(together, rows - from)) }, (_, n) => from + n);
  return places.filter((place) => !left.has(place));
}

/** By what a written row is known while its import is taken back. */
export function writtenNumber(part: number, at: number): number {
  return part * ROWS_AT_ONCE + at;
}
