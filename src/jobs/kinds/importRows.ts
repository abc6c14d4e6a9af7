import { awaits, type ImportRun, rowsAtOnce } from '../../domain/imports/importRun.ts';
import { dayOf } from '../../domain/time/day.ts';
import { aftermath, type Aftermath } from '../../handlers/imports/aftermath.ts';
import { checkImport } from '../../handlers/imports/checkImport.ts';
import { doneCard } from '../../handlers/imports/importCards.ts';
import { importDesk } from '../../handlers/imports/importDesk.ts';
import { importRow } from '../../handlers/imports/importRow.ts';
import { gathered } from '../../handlers/imports/gathered.ts';
import { LookAhead } from '../../handlers/imports/lookAhead.ts';
import { loadTable, type Table } from '../../handlers/imports/loadTable.ts';
import { endNotice, isNews, progressNotice } from '../../handlers/imports/news.ts';
import { mayImport } from '../../handlers/imports/start.ts';
import { tellOfClaims } from '../../handlers/imports/tellOfClaims.ts';
import { textCard } from '../../handlers/replies.ts';
import { Work } from '../../handlers/work.ts';
import { money } from '../../i18n/format.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import { defineJob } from '../jobDefinition.ts';
import { importGaveUp } from './importGaveUp.ts';

interface Looked {
  readonly table: Table;
  /** Set when all rows are settled. */
  readonly faultFileId: string | null | undefined;
  /** When all rows are settled. */
  readonly after: Aftermath | undefined;
}

/**
 * The next rows of an import, in one transaction with how far it is: a death in between leaves neither. The last of these jobs
 * makes the table of what was left out.
 */
export const importRows = defineJob('importRows', {
  async look(context): Promise<Looked | undefined> {
    const { store, payload, files, now } = context;
    const run = await store.read.imports.byId(payload.importId);
    if (run === undefined || !awaits('rows', run)) {
      return undefined;
    }
    const loaded = await loadTable(files, run.kind, run.fileId);
    if ('fault' in loaded) {
      throw new Error(`the table of import ${run.id} cannot be read any more: ${loaded.fault.code}`);
    }
    const isOver = run.nextRow >= run.rows;
    const left = isOver
      ? await checkImport(context, store.read, run, now, { only: run.failedRows })
      : undefined;
    const project = isOver ? await store.read.company.project(run.projectId) : undefined;
    return {
      table: loaded.table,
      faultFileId: left?.kind === 'checked' ? left.faultFileId : undefined,
      after:
        project === undefined ? undefined : await aftermath(store.read, run, dayOf(run.at, project.zone)),
    };
  },
  async run(session, context, looked) {
    const { payload, ids, now } = context;
    const run = await session.current('importRun', payload.importId);
    const actor = run === undefined ? undefined : await session.members.actorById(run.memberId);
    const project = run === undefined ? undefined : await session.company.project(run.projectId);
    if (run === undefined || !awaits('rows', run) || looked === undefined) {
      return;
    }
    if (actor === undefined || project === undefined) {
      throw new Error(`import ${run.id} is of nobody, or of no project`);
    }
    const ahead = new LookAhead(session);
    const work = new Work(gathered(session, ahead));
    const id = ids.uuid();
    const m = messages(actor.member.locale);
    if (!actor.member.active || !mayImport(actor.member.role, run.kind)) {
      const after = await work.update('importRun', run, { state: 'done', doneAt: now });
      if (actor.member.active) {
        const card = textCard(m.importing.stopped(m.importing.what[run.kind], after));
        work.notify(endNotice(after, 'rows', card, now));
      }
    } else if (run.nextRow >= run.rows) {
      const after = await work.update('importRun', run, {
        state: 'done',
        doneAt: now,
        faultFileId: looked.faultFileId ?? null,
      });
      const more = await followsFrom({ repos: session, work, now }, after, looked.after, m);
      work.notify(endNotice(after, 'rows', doneCard(after, m, more), now));
    } else {
      // What the check counted makes room for what is done.
      const counts = run.nextRow === 0 ? { added: 0, updated: 0, unchanged: 0 } : { ...run };
      const tally = { added: counts.added, updated: counts.updated, unchanged: counts.unchanged };
      const failed = [...run.failedRows];
      const unchanged = [...run.unchangedRows];
      const next = Math.min(run.nextRow + rowsAtOnce(run.kind), run.rows);
      await ahead.at(run.kind, looked.table.rows.slice(run.nextRow, next), project.code);
      const desk = importDesk(
        context,
        session,
        work,
        { actor, project, now, rows: next - run.nextRow },
        ahead,
      );
      for (let at = run.nextRow; at < next; at += 1) {
        const row = looked.table.rows[at];
        const result = row === undefined ? undefined : await importRow(desk, run, looked.table, row);
        if (result === undefined || result.kind === 'fault' || result.kind === 'known') {
          failed.push(at);
        } else {
          tally[result.kind] += 1;
          if (result.kind === 'unchanged') {
            unchanged.push(at);
          }
        }
      }
      const howFar = { done: next, all: run.rows };
      if (isNews(run.nextRow, howFar)) {
        work.notify(progressNotice(run, 'rows', howFar, m, now));
      }
      await work.update('importRun', run, {
        ...tally,
        state: 'running',
        nextRow: next,
        failedRows: failed,
        unchangedRows: unchanged,
        operationIds: [...run.operationIds, id],
      });
    }
    await work.finish(
      { id, at: now, memberId: run.memberId, platform: 'web', place: 'import', command: 'import.confirm' },
      'none',
    );
  },
  gaveUp: (session, context) => importGaveUp(session, context, 'rows'),
});

/** What is left to be done after deals were imported, in sentences; finance is told of what it has to confirm. */
async function followsFrom(
  at: Parameters<typeof tellOfClaims>[0],
  run: ImportRun,
  left: Aftermath | undefined,
  m: Messages,
): Promise<string[]> {
  if (left === undefined) {
    return [];
  }
  const { dealTable } = m;
  const names = left.claims === 0 ? [] : await tellOfClaims(at, run, left);
  return [
    ...(left.overdue === 0 ? [] : [dealTable.overdueBefore(left.overdue, money(left.overdueSum, m))]),
    ...(left.late === 0 ? [] : [dealTable.lateBefore(left.late)]),
    ...(left.claims === 0 ? [] : [dealTable.claims(left.claims, names.join(m.common.listSeparator))]),
  ];
}
