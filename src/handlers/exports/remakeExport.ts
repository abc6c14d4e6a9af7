import { dayOf } from '../../domain/time/day.ts';
import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import { done, refused, textCard } from '../replies.ts';
import { mayExport } from './mayExport.ts';

/** The button 再导出一次: an export that was given up is made again. What was seen cannot be taken back: no undo. */
export const remakeExport = defineCommand({
  name: 'export.again',
  allow: 'export:run',
  fields: { run: field.text({ required: true, max: 40, inForm: false }) },
  undo: 'none',
  async run(context) {
    const { input, m, work, now, zone, actor } = context;
    const run = await context.current('exportRun', input.run);
    if (
      run?.memberId !== actor.member.id ||
      run.state !== 'failed' ||
      !mayExport(actor.member.role, run.kind)
    ) {
      return refused(m.exporting.settled);
    }
    const what = m.exporting.what[run.kind];
    const link = await context.handOutPage('file', { export: run.id, name: `${what}-${dayOf(now, zone)}` });
    await work.update('exportRun', run, { state: 'making', doneAt: null, link });
    return done(textCard(m.exporting.making(what)));
  },
});
