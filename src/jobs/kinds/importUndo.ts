import { awaits } from '../../domain/imports/importRun.ts';
import { dayOf } from '../../domain/time/day.ts';
import { endNotice, isNews, progressNotice } from '../../handlers/imports/news.ts';
import { takeBackRows } from '../../handlers/imports/takeBackRows.ts';
import { textCard } from '../../handlers/replies.ts';
import { Work } from '../../handlers/work.ts';
import { messages } from '../../i18n/messages.ts';
import { defineJob } from '../jobDefinition.ts';
import { importGaveUp } from './importGaveUp.ts';

/** The rows of an import that were written last go back, each for itself: what somebody has touched since is kept. */
export const importUndo = defineJob('importUndo', {
  async run(session, { payload, ids, now }) {
    const run = await session.current('importRun', payload.importId);
    const member = run === undefined ? undefined : await session.members.byId(run.memberId);
    const project = run === undefined ? undefined : await session.company.project(run.projectId);
    if (run === undefined || !awaits('undo', run) || member === undefined || project === undefined) {
      return;
    }
    const work = new Work(session);
    const m = messages(member.locale);
    const lastId = run.operationIds.at(-1);
    const operation = lastId === undefined ? undefined : await session.operations.byId(lastId);
    if (operation === undefined) {
      const after = await work.update('importRun', run, { state: 'undone', operationIds: [] });
      const card = {
        heading: m.importing.undone(run.undone),
        ...(run.kept === 0 ? { blocks: [] } : textCard(m.importing.kept(run.kept))),
      };
      work.notify(endNotice(after, 'undo', card, now));
    } else {
      const { undone, kept } = await takeBackRows(session, work, operation.changes, dayOf(now, project.zone));
      await session.markUndone(operation.id, now, run.memberId);
      const before = run.undone + run.kept;
      const howFar = { done: before + undone + kept, all: run.added + run.updated };
      if (isNews(before, howFar)) {
        work.notify(progressNotice(run, 'undo', howFar, m, now));
      }
      await work.update('importRun', run, {
        state: 'undoing',
        operationIds: run.operationIds.slice(0, -1),
        undone: run.undone + undone,
        kept: run.kept + kept,
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
