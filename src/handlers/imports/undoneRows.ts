import { type ImportRun } from '../../domain/imports/importRun.ts';
import {
  type WrittenRow,
  writtenNumber,
  writtenPlaces,
  writtenRows,
} from '../../domain/imports/writtenRows.ts';
import type { Messages } from '../../i18n/messages.ts';
import { contractRef } from '../contracts/contractRef.ts';
import { customerRef } from '../customers/customerRef.ts';
import { receiptRef } from '../payments/receiptRef.ts';
import type { Repos } from '../ports/repos.ts';
import { writeXlsx } from '../sheets/writeXlsx.ts';
import type { Table } from './loadTable.ts';

/** `edited`: somebody has written it since. `used`: something hangs on it by now. */
export type UndoneAs = 'undone' | 'edited' | 'used';

/** What became of one row of an import that was taken back. */
export interface UndoneRow {
  /** As the program shows it that made the table; undefined where the table is not there any more. */
  readonly number: number | undefined;
  /** C12 钱一, A-1-3501 */
  readonly label: string;
  readonly as: UndoneAs;
}

/** What became of each row that an import had written, in the order of the table. */
export async function undoneRows(
  repos: Pick<Repos, 'operations'>,
  run: ImportRun,
  table: Table | undefined,
): Promise<UndoneRow[]> {
  const edited = new Set(run.editedWritten);
  const used = new Set(run.usedWritten);
  const rows: UndoneRow[] = [];
  for (const [part, id] of run.operationIds.entries()) {
    const written = writtenRows((await repos.operations.byId(id))?.changes ?? []);
    const places = writtenPlaces(run, part);
    for (const [at, row] of written.entries()) {
      const number = writtenNumber(part, at);
      rows.push({
        number: table?.rows[places[at] ?? -1]?.number,
        label: labelOf(row),
        as: edited.has(number) ? 'edited' : used.has(number) ? 'used' : 'undone',
      });
    }
  }
  return rows;
}

/** The list as a table to keep. */
export function undoneTable(rows: readonly UndoneRow[], m: Messages): Uint8Array {
  return writeXlsx([m.importing.undoneColumns, ...rows.map((row) => undoneCells(row, m))]);
}

export function undoneCells({ number, label, as }: UndoneRow, m: Messages): string[] {
  return [number === undefined ? '' : String(number), label, m.importing.undoneAs[as]];
}

function labelOf({ changes }: WrittenRow): string {
  const contract = changes.find((one) => one.kind === 'contract')?.after ?? undefined;
  if (contract !== undefined) {
    const unit = changes.find((one) => one.kind === 'unit')?.after;
    return [contractRef(contract), ...(unit == null ? [] : [unit.key])].join(' ');
  }
  for (const { kind, after, before } of changes) {
    if (kind === 'customer' && after !== null) {
      return `${customerRef(after)} ${after.name}`;
    }
    if (kind === 'receipt' && after !== null) {
      return receiptRef(after);
    }
    if (kind === 'unit') {
      return (after ?? before)?.key ?? '';
    }
  }
  return '';
}
