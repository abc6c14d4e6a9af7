import { IMPORT_STEPS, type ImportStep } from '../../domain/imports/importRun.ts';
import { failedCard } from '../../handlers/imports/importCards.ts';
import { endNotice } from '../../handlers/imports/news.ts';
import type { Session } from '../../handlers/ports/session.ts';
import { messages } from '../../i18n/messages.ts';
import type { JobContext } from '../jobDefinition.ts';
import { byClock } from './byClock.ts';

const COMMANDS = { check: 'import.start', rows: 'import.confirm', undo: 'import.undo' } as const;

/** A step of an import was given up: the import says so, and its sender hears how far it is and how to go on. */
export async function importGaveUp(
  session: Session,
  context: JobContext<'importCheck' | 'importRows' | 'importUndo'>,
  step: ImportStep,
): Promise<void> {
  const { payload, now } = context;
  const run = await session.current('importRun', payload.importId);
  const member = run === undefined ? undefined : await session.members.byId(run.memberId);
  const { during, failed } = IMPORT_STEPS[step];
  if (run?.state !== during || member === undefined) {
    return;
  }
  await byClock(session, context, { memberId: run.memberId, command: COMMANDS[step] }, async (work) => {
    const after = await work.update('importRun', run, { state: failed, doneAt: now });
    work.notify(endNotice(after, step, failedCard(after, step, messages(member.locale)), now));
  });
}
