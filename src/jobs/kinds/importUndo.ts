import { awaits, type ImportRun } from '../../domain/imports/importRun.ts';
import { XLSX } from '../../domain/files/contentType.ts';
import { writtenNumber } from '../../domain/imports/writtenRows.ts';
import { dayOf } from '../../domain/time/day.ts';
import { loadTable } from '../../handlers/imports/loadTable.ts';
import { endNotice, isNews, progressNotice } from '../../handlers/imports/news.ts';
import { takeBackRows } from '../../handlers/imports/takeBackRows.ts';
import { MOST_LISTED, undoneCard } from '../../handlers/imports/undoneCard.ts';
import { type UndoneAs, type UndoneRow, undoneRows, undoneTable } from '../../handlers/imports/undoneRows.ts';
import { Work } from '../../handlers/work.ts';
import { messages } from '../../i18n/messages.ts';
import { defineJob } from '../jobDefinition.ts';
import { importGaveUp } from './importGaveUp.ts';

interface Looked {
  readonly rows: readonly UndoneRow[];
  readonly fileId: string | null;
}

/**
 * The rows of an import that were written last go back, each for itself: what somebody has touched since is kept. The last of these
 * jobs makes the list of what became of each.
 */
export const importUndo = defineJob('importUndo', {
  async look({ store, payload, files }): Promise<Looked | undefined> {
    const run = await store.read.imports.byId(payload.importId);
    const member = run === undefined ? undefined : await store.read.members.byId(run.memberId);
    if (run === undefined || member === undefined || !awaits('undo', run) || !isOver(run)) {
      return undefined;
    }
    const loaded = await loadTable(files, run.kind, run.fileId);
    const rows = await undoneRows(store.read, run, 'table' in loaded ? loaded.table : undefined);
    const isLong = rows.length > MOST_LISTED;
    return {
      rows,
      fileId: isLong ? await files.put(undoneTable(rows, messages(member.locale)), XLSX) : null,
    };
  },
  async run(session, { payload, ids, now }, looked) {
    const run = await session.current('importRun', payload.importId);
    const member = run === undefined ? undefined : await session.members.byId(run.memberId);
    const project = run === undefined ? undefined : await session.company.project(run.projectId);
    if (run === undefined || !awaits('undo', run) || member === undefined || project === undefined) {
      return;
    }
    const work = new Work(session);
    const m = messages(member.locale);
    if (isOver(run)) {
      const { rows = [], fileId = null } = looked ?? {};
      const after = await work.update('importRun', run, { state: 'undone', undoFileId: fileId });
      work.notify(endNotice(after, 'undo', undoneCard(after, rows, m), now));
    } else {
      const part = run.operationIds.length - run.undoneParts - 1;
      const operation = await session.operations.byId(run.operationIds[part] ?? '');
      const became = await takeBackRows(session, work, operation?.changes ?? [], {
        today: dayOf(now, project.zone),
        now,
      });
      if (operation !== undefined) {
        await session.markUndone(operation.id, now, run.memberId);
      }
      const before = run.undone + run.kept;
      const howFar = { done: before + became.length, all: run.added + run.updated };
      if (isNews(before, howFar)) {
        work.notify(progressNotice(run, 'undo', howFar, m, now));
      }
      const numbers = (as: UndoneAs): number[] =>
        became.flatMap((one, at) => (one === as ? [writtenNumber(part, at)] : []));
      const [edited, used] = [numbers('edited'), numbers('used')];
      const kept = edited.length + used.length;
      await work.update('importRun', run, {
        state: 'undoing',
        undoneParts: run.undoneParts + 1,
        undone: run.undone + became.length - kept,
        kept: run.kept + kept,
        editedWritten: [...run.editedWritten, ...edited],
        usedWritten: [...run.usedWritten, ...used],
      });
    }
    await work.finish(
      {
        id: ids.uuid(),
        at: now,
        memberId: run.memberId,
        platform: 'web',
        place: 'import',
        command: 'import.undo',
      },
      'none',
    );
  },
  gaveUp: (session, context) => importGaveUp(session, context, 'undo'),
});

/** Whether all parts went back as far as they can. */
function isOver({ operationIds, undoneParts }: ImportRun): boolean {
  return undoneParts >= operationIds.length;
}
