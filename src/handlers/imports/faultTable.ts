import type { Messages } from '../../i18n/messages.ts';
import { writeXlsx } from '../sheets/writeXlsx.ts';
import type { Table, TableRow } from './loadTable.ts';

export interface RowFault {
  readonly row: TableRow;
  readonly text: string;
}

/** The rows that are not written, as they were sent, each with why: to be put right there and sent again. */
export function faultTable(table: Table, faults: readonly RowFault[], m: Messages): Uint8Array {
  const name = m.importing.faultColumn;
  const old = table.headings.indexOf(name);
  const at = old < 0 ? table.headings.length : old;
  const withFault = (cells: readonly string[], text: string): string[] => {
    const line = Array.from({ length: Math.max(at + 1, cells.length) }, (_, index) => cells[index] ?? '');
    line[at] = text;
    return line;
  };
  return writeXlsx([
    withFault(table.headings, name),
    ...faults.map(({ row, text }) => withFault(row.cells, text)),
  ]);
}
