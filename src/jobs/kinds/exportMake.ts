import type { ExportRun } from '../../domain/exports/exportRun.ts';
import { tellSupervisors } from '../../handlers/company/tellSupervisors.ts';
import { buildExport } from '../../handlers/exports/buildExport.ts';
import { exportNotice } from '../../handlers/exports/exportNotice.ts';
import type { Work } from '../../handlers/work.ts';
import { messages } from '../../i18n/messages.ts';
import { defineJob } from '../jobDefinition.ts';
import { byClock } from './byClock.ts';

/** A table that was asked for is made, and whoever asked is told where it is; of people whoever supervises is told. */
export const exportMake = defineJob('exportMake', {
  async look({ store, payload, files, now, zone }) {
    const run = await store.read.exports.byId(payload.exportId);
    const actor = run === undefined ? undefined : await store.read.members.actorById(run.memberId);
    if (run === undefined || !isOpen(run) || actor === undefined) {
      return undefined;
    }
    const [assignment] = actor.assignments;
    const project =
      assignment === undefined ? undefined : await store.read.company.project(assignment.projectId);
    const m = messages(run.locale);
    return await buildExport(files, { m, repos: store.read, actor, now, zone: project?.zone ?? zone }, run);
  },
  async run(session, context, built) {
    const { payload, now } = context;
    const run = await session.current('exportRun', payload.exportId);
    const member = run === undefined ? undefined : await session.members.byId(run.memberId);
    if (run === undefined || !isOpen(run) || member === undefined || built === undefined) {
      return;
    }
    await byClock(session, context, { memberId: run.memberId, command: 'export.make' }, async (work) => {
      const after = await work.update('exportRun', run, { ...built, doneAt: now });
      if (after.state === 'done') {
        work.note(`export ${after.kind} ${after.rows}`);
        const { kind } = after;
        if (kind !== 'unit') {
          await tellSupervisors({ repos: session, work, now }, `export:${after.id}`, (words) => ({
            heading: words.exporting.told[kind](member.name, after.rows),
            blocks: [],
          }));
        }
      }
      tell(work, after, now);
    });
  },
  async gaveUp(session, context) {
    const { payload, now } = context;
    const run = await session.current('exportRun', payload.exportId);
    if (run?.state === 'making') {
      await byClock(session, context, { memberId: run.memberId, command: 'export.make' }, async (work) => {
        tell(work, await work.update('exportRun', run, { state: 'failed', doneAt: now }), now);
      });
    }
  },
});

/** To be made: asked for, or given up and tried again by an operator. */
function isOpen({ state }: ExportRun): boolean {
  return state === 'making' || state === 'failed';
}

function tell(work: Work, run: ExportRun, now: Date): void {
  const notice = exportNotice(run, messages(run.locale), now);
  if (notice !== undefined) {
    work.notify(notice);
  }
}
