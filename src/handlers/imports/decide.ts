import { IMPORT_STEPS, type ImportRun, type ImportStep, UNDO_HOURS } from '../../domain/imports/importRun.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import type { Doing } from '../doing.ts';
import { field } from '../field.ts';
import { done, refused, textCard } from '../replies.ts';
import { mayImport } from './start.ts';

const fields = { run: field.text({ required: true, max: 40, inForm: false }) };
const HOUR_MS = 3_600_000;
const STEPS = Object.keys(IMPORT_STEPS) as ImportStep[];
const FAILED = STEPS.map((step) => IMPORT_STEPS[step].failed);

/** The button 导入: what was checked is written. Pressed twice it is done once. What it writes is taken back by `import.undo`. */
export const confirmImport = defineCommand({
  name: 'import.confirm',
  allow: 'import:run',
  fields,
  undo: 'none',
  run: (context) =>
    moved(context, context.input.run, ['checked'], async (run) => {
      const { work, m } = context;
      await work.update('importRun', run, { state: 'running' });
      return done(textCard(m.importing.started(run.added + run.updated)));
    }),
});

/** The button 放弃: nothing was written, and nothing will be. */
export const abandonImport = defineCommand({
  name: 'import.abandon',
  allow: 'import:run',
  fields,
  undo: 'none',
  run: (context) =>
    moved(context, context.input.run, ['checked'], async (run) => {
      const { work, m } = context;
      await work.update('importRun', run, { state: 'abandoned' });
      return done(textCard(m.importing.dropped));
    }),
});

/** The button 撤销这次导入: whatever nobody has touched since goes back. It cannot be taken back itself. */
export const undoImport = defineCommand({
  name: 'import.undo',
  allow: 'import:run',
  fields,
  undo: 'none',
  run: (context) =>
    moved(context, context.input.run, ['done', 'rowsFailed'], async (run) => {
      const { work, m, now } = context;
      if (run.doneAt === null || now.getTime() - run.doneAt.getTime() > UNDO_HOURS * HOUR_MS) {
        return refused(m.importing.undoTooLate(UNDO_HOURS));
      }
      await work.update('importRun', run, { state: 'undoing' });
      return done(textCard(m.importing.undoStarted));
    }),
});

/** The button 再试: the step that was given up is tried again, from where it was. What it writes is taken back by `import.undo`. */
export const resumeImport = defineCommand({
  name: 'import.again',
  allow: 'import:run',
  fields,
  undo: 'none',
  run: (context) =>
    moved(context, context.input.run, FAILED, async (run) => {
      const { work, m } = context;
      if (run.filesGoneAt !== null && run.state !== 'undoFailed') {
        return refused(m.importing.filesGone);
      }
      const step = STEPS.find((one) => IMPORT_STEPS[one].failed === run.state) ?? 'check';
      await work.update('importRun', run, { state: IMPORT_STEPS[step].during, doneAt: null });
      return done(textCard(m.importing.again[step]));
    }),
});

/** The button 下载错误表: a link of the sender's own. Reads only. */
export const importFaults = defineCommand({
  name: 'import.faults',
  allow: 'import:run',
  fields,
  undo: 'none',
  async run(context) {
    const { m, input, repos, actor } = context;
    const run = await repos.imports.byId(input.run);
    if (run?.memberId !== actor.member.id || run.faultFileId === null) {
      return refused(m.importing.noFaults);
    }
    if (run.filesGoneAt !== null) {
      return refused(m.importing.filesGone);
    }
    const name = `${m.importing.what[run.kind]}-${m.importing.faultFile}`;
    const url = await context.handOutPage('file', { file: run.faultFileId, name });
    return done({
      blocks: [
        { kind: 'text', text: m.importing.faultsReady },
        { kind: 'link', url, label: m.importing.download },
      ],
    });
  },
});

/** The button 下载明细: what became of each row of an import that was taken back, by a link of the sender's own. Reads only. */
export const importUndone = defineCommand({
  name: 'import.undone',
  allow: 'import:run',
  fields,
  undo: 'none',
  async run(context) {
    const { m, input, repos, actor } = context;
    const run = await repos.imports.byId(input.run);
    if (run?.memberId !== actor.member.id || run.undoFileId === null) {
      return refused(m.importing.settled);
    }
    if (run.filesGoneAt !== null) {
      return refused(m.importing.filesGone);
    }
    const name = `${m.importing.what[run.kind]}-${m.importing.undoneFile}`;
    const url = await context.handOutPage('file', { file: run.undoFileId, name });
    return done({
      blocks: [
        { kind: 'text', text: m.importing.undoneReady },
        { kind: 'link', url, label: m.importing.download },
      ],
    });
  },
});

/** Does it with the speaker's own import if that is in a state from which it can be done; whoever else asks is told it is settled. */
async function moved(
  { current, actor, m }: Doing,
  id: string,
  states: readonly ImportRun['state'][],
  move: (run: ImportRun) => Promise<Outcome>,
): Promise<Outcome> {
  const run = await current('importRun', id);
  if (run?.memberId !== actor.member.id || !mayImport(actor.member.role, run.kind)) {
    return refused(m.importing.settled);
  }
  if (run.state === 'running') {
    return refused(m.importing.progress(run.nextRow, run.rows));
  }
  return states.includes(run.state) ? await move(run) : refused(m.importing.settled);
}
