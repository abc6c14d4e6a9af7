import { scopeOf } from '../../domain/actor.ts';
import { customerFilter } from '../../domain/customers/customerFilter.ts';
import type { ExportRun } from '../../domain/exports/exportRun.ts';
import { CSV, XLSX } from '../../domain/files/contentType.ts';
import { readPeriod } from '../../domain/understanding/time/readPeriod.ts';
import type { DueDays } from '../ports/dealRepos.ts';
import type { Files } from '../ports/files.ts';
import { writeCsv } from '../sheets/writeCsv.ts';
import { writeXlsx } from '../sheets/writeXlsx.ts';
import { customerTable, type ExportTable, type Sight, unitTable } from './exportTables.ts';
import { contractTable } from './contractTable.ts';
import { receiptTable } from './receiptTable.ts';
import { mayExport } from './mayExport.ts';

const NOTHING: ExportTable = { headings: [], rows: [] };

export type Built =
  | { readonly state: 'done'; readonly rows: number; readonly fileId: string }
  | { readonly state: 'empty' | 'tooMany' | 'denied' };

/** Reads what an export has and keeps the table as a file; no record is written. */
export async function buildExport(files: Pick<Files, 'put'>, at: Sight, run: ExportRun): Promise<Built> {
  const { member } = at.actor;
  if (!member.active || !mayExport(member.role, run.kind)) {
    return { state: 'denied' };
  }
  const table = await tableOf(at, run);
  if (table === undefined) {
    return { state: 'tooMany' };
  }
  if (table.rows.length === 0) {
    return { state: 'empty' };
  }
  const lines = [table.headings, ...table.rows];
  const fileId =
    run.format === 'csv' ? await files.put(writeCsv(lines), CSV) : await files.put(writeXlsx(lines), XLSX);
  return { state: 'done', rows: table.rows.length, fileId };
}

async function tableOf(at: Sight, { kind, filter }: ExportRun) {
  switch (kind) {
    case 'unit':
      return await unitTable(at, filter ?? undefined);
    case 'customer': {
      const read = filter === null ? {} : customerFilter(filter);
      return read === undefined || scopeOf(at.actor).kind === 'none'
        ? NOTHING
        : await customerTable(at, read);
    }
    case 'contract':
    case 'receipt': {
      const days = filter === null ? {} : readPeriod(filter, { now: at.now, zone: at.zone, prefer: 'past' });
      if (days === null) {
        return NOTHING;
      }
      return kind === 'contract'
        ? await contractTable(at, daysOf(days))
        : await receiptTable(at, daysOf(days));
    }
  }
}

function daysOf({ from, to }: Partial<DueDays>): Partial<DueDays> {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
