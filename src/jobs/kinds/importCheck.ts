import { awaits, type ImportRun } from '../../domain/imports/importRun.ts';
import { noteLookUp } from '../../handlers/customers/lookUps/noteLookUp.ts';
import { checkImport } from '../../handlers/imports/checkImport.ts';
import { checkedCard, faultText } from '../../handlers/imports/importCards.ts';
import { endNotice, isNews, progressNotice } from '../../handlers/imports/news.ts';
import type { Session } from '../../handlers/ports/session.ts';
import { textCard } from '../../handlers/replies.ts';
import type { Work } from '../../handlers/work.ts';
import { messages } from '../../i18n/messages.ts';
import { defineJob } from '../jobDefinition.ts';
import { byClock } from './byClock.ts';
import { importGaveUp } from './importGaveUp.ts';

/** A table that was sent is looked through, and its sender is told what would become of each row. */
export const importCheck = defineJob('importCheck', {
  async look(context) {
    const { store, payload, now, nudge } = context;
    const run = await store.read.imports.byId(payload.importId);
    const sender = run === undefined ? undefined : await store.read.members.byId(run.memberId);
    if (run === undefined || !awaits('check', run) || sender === undefined) {
      return undefined;
    }
    const m = messages(sender.locale);
    return await checkImport(context, store.read, run, now, {
      onRow: async (done, all) => {
        if (isNews(done - 1, { done, all })) {
          await store.tx((session) => session.enqueue(progressNotice(run, 'check', { done, all }, m, now)));
          nudge();
        }
      },
    });
  },
  async run(session, context, checked) {
    const { payload, now } = context;
    const run = await session.current('importRun', payload.importId);
    const member = run === undefined ? undefined : await session.members.byId(run.memberId);
    if (
      run === undefined ||
      !awaits('check', run) ||
      member === undefined ||
      checked === undefined ||
      checked.kind === 'gone'
    ) {
      return;
    }
    const m = messages(member.locale);
    await byClock(session, context, { memberId: run.memberId, command: 'import.start' }, async (work) => {
      const isChecked = checked.kind === 'checked';
      const after = await work.update(
        'importRun',
        run,
        isChecked
          ? {
              state: 'checked',
              rows: checked.table.rows.length,
              added: checked.tally.added,
              updated: checked.tally.updated,
              unchanged: checked.tally.unchanged,
              faultFileId: checked.faultFileId,
            }
          : { state: 'unreadable' },
      );
      if (isChecked && checked.outside > 0) {
        await noteTable(session, work, after, { rows: checked.outside, now });
      }
      const card = isChecked
        ? checkedCard(run, checked.table, checked.tally, checked.faults, m)
        : { heading: m.importing.unreadable, ...textCard(faultText(checked.fault, m)) };
      work.notify(endNotice(after, 'check', card, now));
    });
  },
  gaveUp: (session, context) => importGaveUp(session, context, 'check'),
});

/** A check says which phones the company knows: as many look-ups as there are rows of customers out of reach (R2.1.4). */
async function noteTable(
  session: Session,
  work: Work,
  { memberId, projectId }: ImportRun,
  { rows, now }: { readonly rows: number; readonly now: Date },
): Promise<void> {
  const actor = await session.members.actorById(memberId);
  const project = await session.company.project(projectId);
  if (actor !== undefined && project !== undefined) {
    const looking = { repos: session, work, actor, now, zone: project.zone, project };
    await noteLookUp(looking, { kind: 'table', rows });
  }
}
