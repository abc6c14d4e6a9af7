import { type ImportRun, rowsAtOnce } from '../../domain/imports/importRun.ts';
import { messages } from '../../i18n/messages.ts';
import type { Repos } from '../ports/repos.ts';
import { faultTable, type RowFault } from './faultTable.ts';
import { XLSX } from '../../domain/files/contentType.ts';
import { type ImportDeps, rehearsalDesk } from './importDesk.ts';
import type { Tally } from './importCards.ts';
import { LookAhead } from './lookAhead.ts';
import { importRow } from './importRow.ts';
import { loadTable, type Table, type TableFault } from './loadTable.ts';

export type Checked =
  | { readonly kind: 'gone' }
  | { readonly kind: 'unreadable'; readonly fault: TableFault }
  | {
      readonly kind: 'checked';
      readonly table: Table;
      readonly tally: Tally;
      readonly faults: readonly RowFault[];
      readonly faultFileId: string | null;
      /** Rows of customers out of the sender's reach. */
      readonly outside: number;
    };

interface Asked {
  /** Places of the rows to be looked at; all of them where it is not said. */
  readonly only?: readonly number[];
  /** Told after each row how many of how many it were. */
  readonly onRow?: (done: number, all: number) => Promise<void>;
}

/** Reads a table and rehearses its rows: what would become of each. Nothing is written but the table of errors. */
export async function checkImport(
  deps: ImportDeps,
  repos: Repos,
  run: ImportRun,
  now: Date,
  { only, onRow }: Asked = {},
): Promise<Checked> {
  const actor = await repos.members.actorById(run.memberId);
  const project = await repos.company.project(run.projectId);
  if (actor === undefined || project === undefined) {
    return { kind: 'gone' };
  }
  const loaded = await loadTable(deps.files, run.kind, run.fileId);
  if ('fault' in loaded) {
    return { kind: 'unreadable', fault: loaded.fault };
  }
  const { table } = loaded;
  const ahead = new LookAhead(repos);
  const desk = rehearsalDesk(deps, ahead, { actor, project, now });
  const tally = { added: 0, updated: 0, unchanged: 0, known: 0, faulty: 0, unprotected: 0, amount: 0 };
  const together = rowsAtOnce(run.kind);
  const faults: RowFault[] = [];
  let outside = 0;
  const rows = only === undefined ? table.rows : only.flatMap((at) => table.rows[at] ?? []);
  for (const [at, row] of rows.entries()) {
    if (at % together === 0) {
      await ahead.at(run.kind, rows.slice(at, at + together), project.code);
    }
    const result = await importRow(desk(), run, table, row);
    switch (result.kind) {
      case 'fault':
        tally.faulty += 1;
        outside += result.outside === true ? 1 : 0;
        faults.push({ row, text: result.text });
        break;
      case 'known':
        tally.known += 1;
        outside += result.outside === true ? 1 : 0;
        faults.push({ row, text: result.text });
        break;
      case 'added':
      case 'updated':
      case 'unchanged':
        tally[result.kind] += 1;
        tally.unprotected += result.unprotected === true ? 1 : 0;
        tally.amount += result.amount ?? 0;
    }
    await onRow?.(at + 1, rows.length);
  }
  const m = messages(actor.member.locale);
  const faultFileId = faults.length === 0 ? null : await deps.files.put(faultTable(table, faults, m), XLSX);
  return { kind: 'checked', table, tally, faults, faultFileId, outside };
}
