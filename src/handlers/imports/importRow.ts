import type { ImportRun } from '../../domain/imports/importRun.ts';
import type { Doing } from '../doing.ts';
import type { Table, TableRow } from './loadTable.ts';
import { importCustomer } from './importCustomer.ts';
import { importUnit } from './importUnit.ts';
import type { RowResult } from './rowResult.ts';

/** One row: written, or not at all and why not. The check before an import and the import itself are the same. */
export async function importRow(
  context: Doing,
  run: ImportRun,
  table: Table,
  row: TableRow,
): Promise<RowResult> {
  const { m } = context;
  const [unresolved] = row.unresolved;
  if (unresolved !== undefined) {
    return { kind: 'fault', text: m.importing.noResult(unresolved) };
  }
  const first = table.repeats(context.project?.code ?? '').get(row.number);
  if (first !== undefined) {
    return { kind: 'fault', text: m.importing.repeats(first) };
  }
  return run.kind === 'customer' ? await importCustomer(context, row) : await importUnit(context, run, row);
}
