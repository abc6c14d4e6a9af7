import { FAULT_COLUMN, IMPORT_COLUMNS, NEEDED_COLUMNS, SECOND_COLUMNS } from './columns.ts';
import type { ImportColumn } from './importColumn.ts';
import type { ImportKind } from './importRun.ts';

/** A column of a table that was understood. */
export interface FoundColumn {
  readonly at: number;
  readonly column: ImportColumn;
  /** 万 where the heading says that its figures are in ten thousands of yuan: 总价（万元）. */
  readonly unit: '万' | '';
}

export type Headings =
  | {
      readonly ok: true;
      /** The line with the headings, from 0. */
      readonly line: number;
      readonly columns: readonly FoundColumn[];
      /** Headings that mean nothing here: their columns are left out. */
      readonly unknown: readonly string[];
    }
  | { readonly ok: false; readonly code: 'none' }
  /** `names`: the Chinese and English name of each column that is needed. */
  | {
      readonly ok: false;
      readonly code: 'missing';
      readonly names: readonly (readonly [string, string])[];
    }
  /** `headings`: those of the table that mean the same. */
  | { readonly ok: false; readonly code: 'twice'; readonly headings: readonly string[] };

/** Titles and groups of columns stand above the headings. */
const MOST_LINES_ABOVE = 10;
/** 总价（万元）, (单位：万元), (万/套), (RMB万元). */
const TEN_THOUSANDS = /[(][^)\d]*万[^)]*[)]/u;
/** 价格（元/㎡） is none of the prices that are kept. */
const PER_AREA = /[(][^)]*(?:\/|每)\s*(?:m2|平)[^)]*[)]/iu;

/** Finds the line of a table that names its columns: the one with the most names that are known. */
export function findHeadings(kind: ImportKind, lines: readonly (readonly string[])[]): Headings {
  const found = lines
    .slice(0, MOST_LINES_ABOVE)
    .map((cells, line) => ({ line, cells, columns: columnsOf(kind, cells) }));
  const best = found.reduce<(typeof found)[number] | undefined>(
    (most, one) => (distinct(one.columns) > distinct(most?.columns ?? []) ? one : most),
    undefined,
  );
  if (best === undefined) {
    return { ok: false, code: 'none' };
  }
  const fields = best.columns.map(({ column }) => column.field);
  const twice = best.columns.filter(
    ({ column }) => column.joins === undefined && fields.filter((field) => field === column.field).length > 1,
  );
  if (twice.length > 0) {
    return { ok: false, code: 'twice', headings: twice.map(({ at }) => (best.cells[at] ?? '').trim()) };
  }
  const missing = IMPORT_COLUMNS[kind].filter(
    ({ field }) => NEEDED_COLUMNS[kind].includes(field) && !fields.includes(field),
  );
  if (missing.length > 0) {
    return {
      ok: false,
      code: fields.length < 2 ? 'none' : 'missing',
      names: missing.map(namesOf),
    };
  }
  const known = new Set(best.columns.map(({ at }) => at));
  const unknown = best.cells
    .map((cell, at) => (known.has(at) ? '' : cell.trim()))
    .filter((cell) => cell !== '' && !FAULT_COLUMN.includes(cell));
  return { ok: true, line: best.line, columns: best.columns, unknown };
}

function columnsOf(kind: ImportKind, cells: readonly string[]): FoundColumn[] {
  const columns = IMPORT_COLUMNS[kind];
  const found: FoundColumn[] = [];
  for (const [at, cell] of cells.entries()) {
    const name = plainName(cell);
    const named = columns.find(({ names }) => names.some((one) => plainName(one) === name));
    const heading = cell.normalize('NFKC');
    if (named !== undefined && (named.kind !== 'money' || !PER_AREA.test(heading))) {
      const isSecond = found.some(({ column }) => column.field === named.field);
      const second = isSecond ? SECOND_COLUMNS[named.field] : undefined;
      const column = columns.find(({ field }) => field === second) ?? named;
      found.push({ at, column, unit: TEN_THOUSANDS.test(heading) ? '万' : '' });
    }
  }
  return found;
}

/** Without marks, spaces and units: *联系电话 is 联系电话, 建筑面积(㎡) is 建筑面积. */
function plainName(heading: string): string {
  return heading
    .normalize('NFKC')
    .replaceAll(/[(][^)]*[)]/gu, '')
    .replaceAll(/[\s*_:.]/gu, '')
    .toLowerCase();
}

function distinct(columns: readonly FoundColumn[]): number {
  return new Set(columns.map(({ column }) => column.field)).size;
}

function namesOf({ names }: ImportColumn): readonly [string, string] {
  return [names[0], names[1]];
}
