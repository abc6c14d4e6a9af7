/** One line of a table that was sent. */
export interface SheetRow {
  /** As the program shows it that the table was made with: from 1. */
  readonly number: number;
  /** What stands in each column, from the first on; dates as YYYY-MM-DD. */
  readonly cells: readonly string[];
  /** Columns (from 0) whose formula has no result kept, or an error. */
  readonly unresolved: readonly number[];
}

/** A table that was read, of those that the file has. */
export interface Sheet {
  /** Null where the file has but one. */
  readonly name: string | null;
  /** Those in which something stands. */
  readonly rows: readonly SheetRow[];
  /** Its days are counted from 1904 on, those that are not shown as dates, too. */
  readonly from1904: boolean;
  /** The names of the visible sheets that were not taken. */
  readonly others: readonly string[];
}

/** Whether rows, or the first of them, are the table that is looked for. */
export type Fits = (rows: readonly SheetRow[]) => boolean;

export interface SheetLimits {
  /** Rows in which something stands, headings included. */
  readonly rows: number;
  readonly columns: number;
}

/** What Excel keeps in one cell, in UTF-16 units. */
export const LONGEST_CELL = 32_767;
/** All cells of a sheet together, in UTF-16 units: 1,600 for each of its rows. What stands in many cells counts in each. */
export const MOST_TEXT = 32 * 1024 * 1024;

/** Large enough for a project, small enough for the memory of a small machine. */
export const SHEET_LIMITS: SheetLimits = { rows: 20_000, columns: 120 };

/** Why a table cannot be read. */
export type SheetFaultCode =
  | 'empty'
  /** Neither .xlsx nor text. */
  | 'kind'
  | 'damaged'
  /** A quote that is never closed: all that follows it would be one cell. */
  | 'openQuote'
  /** It would become far larger than what was sent. */
  | 'bomb'
  | 'tooManyRows'
  | 'encoding'
  /** Protected by a password, or the format of before 2007. */
  | 'oldOrLocked';

/** Thrown by what reads tables; people are told by its code. */
export class SheetError extends Error {
  readonly code: SheetFaultCode;
  /** Where it is, if it is in one row: from 1. */
  readonly row: number | undefined;
  constructor(code: SheetFaultCode, row?: number) {
    super(`a table cannot be read: ${code}`);
    this.name = 'SheetError';
    this.code = code;
    this.row = row;
  }
}
