import type { ImportRun } from '../../domain/imports/importRun.ts';
import type { Doing } from '../doing.ts';
import type { Table, TableRow } from './loadTable.ts';
import { importContract } from './importContract.ts';
import { importCustomer } from './importCustomer.ts';
import { importReceipt } from './importReceipt.ts';
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
    const text = run.kind === 'receipt' ? m.dealTable.receiptRepeats(first) : m.importing.repeats(first);
    return { kind: 'fault', text };
  }
  switch (run.kind) {
    case 'customer':
      return await importCustomer(context, row);
    case 'unit':
      return await importUnit(context, run, row);
    case 'contract':
      return await importContract(context, row);
    case 'receipt':
      return await importReceipt(context, row);
  }
}
