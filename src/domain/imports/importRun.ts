export const IMPORT_KINDS = ['customer', 'unit', 'contract', 'receipt'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** 新增: what is there already is left alone. 更新: what is given changes, blank cells change nothing. */
export const IMPORT_MODES = ['add', 'update'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

export type ImportState =
  | 'checking'
  | 'unreadable'
  | 'checked'
  | 'running'
  | 'done'
  | 'abandoned'
  | 'undoing'
  | 'undone'
  /** A step of it was given up: its sender may take it up again. */
  | 'checkFailed'
  | 'rowsFailed'
  | 'undoFailed';

/** What takes its time with a table: its states while it is done, and when it was given up. */
export const IMPORT_STEPS = {
  check: { during: 'checking', failed: 'checkFailed' },
  rows: { during: 'running', failed: 'rowsFailed' },
  undo: { during: 'undoing', failed: 'undoFailed' },
} as const;
export type ImportStep = keyof typeof IMPORT_STEPS;

/** A table that somebody sent: checked first, then written a part at a time. */
export interface ImportRun {
  readonly id: string;
  readonly kind: ImportKind;
  readonly mode: ImportMode;
  readonly projectId: string;
  /** Whose it is: with what he may do, and nothing else, it is written. */
  readonly memberId: string;
  readonly fileId: string;
  /** Of changed prices, states and layouts; stored sealed. */
  readonly reason: string | null;
  readonly state: ImportState;
  readonly at: Date;
  readonly doneAt: Date | null;
  /** Rows below the headings. */
  readonly rows: number;
  /** How many of them are settled. */
  readonly nextRow: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Places (from 0, below the headings) of the rows that were not written. */
  readonly failedRows: readonly number[];
  /** Places of the rows that said what was there already. */
  readonly unchangedRows: readonly number[];
  /** The rows that were not written, each with why, as a table; null where there are none. */
  readonly faultFileId: string | null;
  /** The operations that wrote it, in their order. */
  readonly operationIds: readonly string[];
  /** What of it was taken back, and what was not. */
  readonly undone: number;
  readonly kept: number;
  /** How many of the operations were taken back, from the last on. */
  readonly undoneParts: number;
  /** What was kept, by `writtenNumber`: because somebody has written it since, or because something hangs on it. */
  readonly editedWritten: readonly number[];
  readonly usedWritten: readonly number[];
  /** What became of each row, as a table; null where the list is short. */
  readonly undoFileId: string | null;
  /** When its files were removed: it can neither be checked nor written any more. */
  readonly filesGoneAt: Date | null;
  readonly version: number;
}

/** After so many rows people are told how far it is. */
export const ROWS_BETWEEN_NEWS = 1_000;
/** Most rows that are written in one transaction. */
export const ROWS_AT_ONCE = 200;
/** What a row of a deal writes is many records: of these fewer go together. */
const DEALS_AT_ONCE = 100;

/** Rows of a kind that are written in one transaction. */
export function rowsAtOnce(kind: ImportKind): number {
  return kind === 'contract' || kind === 'receipt' ? DEALS_AT_ONCE : ROWS_AT_ONCE;
}
/** For how long an import can be taken back, in hours. */
export const UNDO_HOURS = 24;

/** Whether a step is to be done: it was begun, or was given up and is tried again. */
export function awaits(step: ImportStep, { state }: Pick<ImportRun, 'state'>): boolean {
  const { during, failed } = IMPORT_STEPS[step];
  return state === during || state === failed;
}
