import { findHeadings, type Headings } from '../../domain/imports/findHeadings.ts';
import type { ImportKind } from '../../domain/imports/importRun.ts';
import { repeatedRows } from '../../domain/imports/repeatedRows.ts';
import { rowValues } from '../../domain/imports/rowValues.ts';
import type { Files } from '../ports/files.ts';
import { readSheet } from '../sheets/readSheet.ts';
import { SheetError, type SheetFaultCode, type SheetRow } from '../sheets/sheet.ts';

export interface TableRow {
  /** As the program shows it that made the table. */
  readonly number: number;
  readonly cells: readonly string[];
  /** What it says, by field. */
  readonly values: Readonly<Record<string, string>>;
  /** Headings of the columns whose formula has no result. */
  readonly unresolved: readonly string[];
}

export interface Table {
  readonly headings: readonly string[];
  /** Headings that mean nothing here. */
  readonly unknown: readonly string[];
  /** The sheet that was read; null where there is but one. */
  readonly sheet: string | null;
  /** The visible sheets that were not read. */
  readonly otherSheets: readonly string[];
  readonly rows: readonly TableRow[];
  /** Rows (by their number) that are about the same as an earlier one, with that one's number, for a table of the project with a code. */
  readonly repeats: (project: string) => ReadonlyMap<number, number>;
}

export type TableFault =
  | { readonly code: Exclude<SheetFaultCode, 'openQuote'> | 'gone' | 'noRows' }
  | { readonly code: 'openQuote'; readonly row: number }
  | Extract<Headings, { ok: false }>;

export type Loaded = { readonly table: Table } | { readonly fault: TableFault };

/** The table that was read last: an import comes back to it for every part that it writes. */
const last = new WeakMap<object, { readonly key: string; readonly loaded: Loaded }>();

/** Reads the table of an import. */
export async function loadTable(files: Files, kind: ImportKind, fileId: string): Promise<Loaded> {
  const key = `${kind} ${fileId}`;
  const kept = last.get(files);
  if (kept?.key === key) {
    return kept.loaded;
  }
  const loaded = await read(files, kind, fileId);
  last.set(files, { key, loaded });
  return loaded;
}

async function read(files: Files, kind: ImportKind, fileId: string): Promise<Loaded> {
  const file = await files.get(fileId);
  if (file === undefined) {
    return { fault: { code: 'gone' } };
  }
  try {
    const headingsOf = (lines: readonly SheetRow[]) =>
      findHeadings(
        kind,
        lines.map(({ cells }) => cells),
      );
    const {
      name,
      others,
      rows: lines,
      from1904,
    } = await readSheet(file.bytes, (rows) => headingsOf(rows).ok);
    const found = headingsOf(lines);
    if (!found.ok) {
      return { fault: found };
    }
    const headings = lines[found.line]?.cells ?? [];
    const used = new Set(found.columns.map(({ at }) => at));
    const below = lines.slice(found.line + 1).map(({ number, cells, unresolved }) => ({
      number,
      cells,
      values: rowValues(cells, found.columns, from1904),
      unresolved: unresolved.filter((at) => used.has(at)).map((at) => headings[at] ?? ''),
    }));
    // Formulas are pulled down further than there are rows; where there is nothing else they are what is wrong.
    const filled = below.filter(({ values }) => Object.keys(values).length > 0);
    const rows = filled.length > 0 ? filled : below.filter(({ unresolved }) => unresolved.length > 0);
    return rows.length === 0
      ? { fault: { code: 'noRows' } }
      : {
          table: {
            headings,
            unknown: found.unknown,
            sheet: name,
            otherSheets: others,
            rows,
            repeats: repeatsIn(kind, rows),
          },
        };
  } catch (error) {
    if (error instanceof SheetError) {
      const { code, row = 0 } = error;
      return { fault: code === 'openQuote' ? { code, row } : { code } };
    }
    throw error;
  }
}

/** Found once: all rows of an import ask for the same. */
function repeatsIn(kind: ImportKind, rows: readonly TableRow[]): Table['repeats'] {
  const found = new Map<string, ReadonlyMap<number, number>>();
  return (project) => {
    const repeats = found.get(project) ?? repeatedRows(kind, rows, project);
    found.set(project, repeats);
    return repeats;
  };
}
