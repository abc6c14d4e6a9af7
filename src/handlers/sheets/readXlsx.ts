import { excelDate } from '../../domain/imports/excelDate.ts';
import {
  type Fits,
  LONGEST_CELL,
  MOST_TEXT,
  type Sheet,
  SheetError,
  type SheetLimits,
  type SheetRow,
} from './sheet.ts';
import { type WorkbookParts, workbookParts } from './workbookParts.ts';
import { xmlEvents } from './xmlEvents.ts';
import { type ZipEntry, zipEntries } from './zipEntries.ts';

interface Row {
  readonly number: number;
  readonly cells: string[];
  readonly unresolved: number[];
}

interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
}

const ALPHABET = 26;
/** Cells merged over rows: far more than a table of the largest size has use for. */
const MOST_AREAS = 100_000;
/** Beyond that Excel itself shows no digits. */
const DIGITS = 15;
/** The last day that Excel knows. */
const LAST_DAY = 2_958_465;

/** The first visible sheet of a workbook (.xlsx) that fits, read as it is inflated; else the first with anything on it. Throws SheetError. */
export async function readXlsx(bytes: Buffer, fits: Fits, limits: SheetLimits): Promise<Sheet> {
  const parts = await workbookParts(bytes, zipEntries(bytes), limits);
  const { sheets } = parts;
  let filled: { readonly name: string; readonly rows: readonly SheetRow[] } | undefined;
  let fitting: typeof filled;
  for (const { name, entry } of sheets) {
    const rows = await rowsOf(bytes, entry, parts, limits);
    filled ??= rows.length > 0 ? { name, rows } : undefined;
    if (rows.length > 0 && fits(rows)) {
      fitting = { name, rows };
      break;
    }
  }
  const { name, rows } = fitting ?? filled ?? { name: '', rows: [] };
  const taken = sheets.findIndex((sheet) => sheet.name === name);
  return {
    name: sheets.length > 1 ? name : null,
    rows,
    from1904: parts.from1904,
    others: sheets.filter((_, at) => at !== taken).map((sheet) => sheet.name),
  };
}

async function rowsOf(
  bytes: Buffer,
  sheet: ZipEntry,
  parts: WorkbookParts,
  limits: SheetLimits,
): Promise<Row[]> {
  const rows: Row[] = [];
  const areas: Area[] = [];
  const budget = { left: MOST_TEXT };
  let filled = 0;
  let number = 0;
  let row: Row | undefined;
  let cell = { column: 0, type: 'n', style: 0, hasFormula: false, hasResult: false, value: '' };
  let column = 0;
  let taking = false;
  await xmlEvents(bytes, sheet, {
    open: (name, attributes) => {
      switch (name) {
        case 'row':
          number = Number(attributes['r'] ?? number + 1);
          row = { number, cells: [], unresolved: [] };
          column = 0;
          break;
        case 'c':
          column = attributes['r'] === undefined ? column : columnOf(attributes['r']);
          cell = {
            column,
            type: attributes['t'] ?? 'n',
            style: Number(attributes['s'] ?? 0),
            hasFormula: false,
            hasResult: false,
            value: '',
          };
          break;
        case 'f':
          cell.hasFormula = true;
          break;
        case 'v':
        case 't':
          cell.hasResult = true;
          taking = true;
          break;
        case 'mergeCell':
          areas.push(...areaOf(attributes['ref'] ?? '', limits));
          if (areas.length > MOST_AREAS) {
            throw new SheetError('bomb');
          }
          break;
        default:
          break;
      }
    },
    text: (text) => {
      cell.value += taking ? text.slice(0, LONGEST_CELL - cell.value.length) : '';
    },
    close: (name) => {
      taking = false;
      if (name === 'c' && row !== undefined && cell.column >= 0 && cell.column < limits.columns) {
        // A formula whose result is an empty text has one all the same.
        const isUnresolved = cell.type === 'e' || (cell.hasFormula && !cell.hasResult);
        if (isUnresolved) {
          row.unresolved.push(cell.column);
        }
        put(row, cell.column, isUnresolved ? '' : textOf(cell, parts), budget);
        column = cell.column + 1;
      }
      if (name === 'row' && row !== undefined) {
        if (row.cells.some((text) => text.trim() !== '')) {
          filled += 1;
          if (filled > limits.rows) {
            throw new SheetError('tooManyRows');
          }
          rows.push(row);
        } else if (row.unresolved.length > 0 && rows.length < limits.rows) {
          rows.push(row);
        }
        row = undefined;
      }
    },
  });
  fillDown(rows, areas, budget);
  return rows;
}

interface Budget {
  /** UTF-16 units that the sheet may still have. */
  left: number;
}

function put(row: Row, column: number, text: string, budget: Budget): void {
  budget.left -= text.length;
  if (budget.left < 0) {
    throw new SheetError('bomb');
  }
  if (text === '' && column >= row.cells.length) {
    return;
  }
  while (row.cells.length < column) {
    row.cells.push('');
  }
  row.cells[column] = text;
}

function textOf(cell: { type: string; style: number; value: string }, parts: WorkbookParts): string {
  switch (cell.type) {
    case 's':
      return parts.strings[Number(cell.value)] ?? '';
    case 'n': {
      const value = Number(cell.value);
      if (cell.value === '' || !Number.isFinite(value)) {
        return cell.value;
      }
      return parts.dateStyles.has(cell.style) && value >= 0 && value <= LAST_DAY
        ? excelDate(value, parts.from1904)
        : plainNumber(value);
    }
    default:
      return cell.value;
  }
}

/** 118.60000000000001 is 118.6, and a phone has all of its digits. */
function plainNumber(value: number): string {
  const short = Number(value.toPrecision(DIGITS));
  return Number.isInteger(short) ? BigInt(short).toString() : String(short);
}

/** A cell that was merged over several rows stands in each of them. Each cell is filled once at most, however the areas lie. */
function fillDown(rows: Row[], areas: readonly Area[], budget: Budget): void {
  const sorted = rows.toSorted((a, b) => a.number - b.number);
  const reached = new Map<number, number>();
  for (const { top, bottom, left } of areas.toSorted((a, b) => a.top - b.top)) {
    let at = reached.get(left) ?? 0;
    while ((sorted[at]?.number ?? top) < top) {
      at += 1;
    }
    const first = sorted[at];
    const text = first?.number === top ? (first.cells[left] ?? '') : '';
    if (text !== '') {
      at += 1;
      for (let row = sorted[at]; row !== undefined && row.number <= bottom; row = sorted[at]) {
        put(row, left, text, budget);
        at += 1;
      }
    }
    reached.set(left, at);
  }
}

/** Where a cell stretches over several rows of a column that is read. */
function areaOf(ref: string, limits: SheetLimits): Area[] {
  const [from = '', to = ''] = ref.split(':');
  const area = { top: rowOf(from), bottom: rowOf(to), left: columnOf(from) };
  return area.bottom > area.top && area.left >= 0 && area.left < limits.columns ? [area] : [];
}

function rowOf(ref: string): number {
  return Number(ref.replace(/^\D+/u, ''));
}

/** AB3 is in column 27, counted from 0. */
function columnOf(ref: string): number {
  let column = 0;
  for (const letter of ref.replace(/\d+$/u, '').toUpperCase()) {
    column = column * ALPHABET + (letter.codePointAt(0) ?? 0) - 64;
  }
  return column - 1;
}
