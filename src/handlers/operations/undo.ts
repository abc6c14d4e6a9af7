import { UNDO_MINUTES } from '../../domain/undo.ts';
import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import { undoImportButton } from '../imports/importCards.ts';
import { ask, refused } from '../replies.ts';
import { recordMeant } from './recordMeant.ts';
import { takeBack } from './takeBack.ts';

/**
 * 撤销: takes back the speaker's own last write within 10 minutes, or the last one that touched a record. A reveal, a
 * decision and a message that was sent have no undo, and neither has this.
 */
export const undoOperation = defineCommand({
  name: 'operation.undo',
  words: { zh: ['撤销'], en: ['undo'] },
  allow: 'self:use',
  fields: {
    record: field.lookup(),
    /** Of a card's button: the instant of the operation that it means. */
    made: field.text({ inForm: false, max: 40 }),
  },
  args: ['record'],
  undo: 'none',
  async run(context) {
    const { input, m, now, actor, repos } = context;
    const since = new Date(now.getTime() - UNDO_MINUTES * 60_000);
    const record = input.record === undefined ? undefined : await recordMeant(repos, input.record);
    const operation =
      input.record !== undefined && record === undefined
        ? undefined
        : await repos.operations.lastUndoable(actor.member.id, since, record);
    const imported =
      input.record === undefined && input.made === undefined
        ? await repos.imports.lastDone(actor.member.id, since)
        : undefined;
    if (imported?.doneAt != null && imported.doneAt > (operation?.at ?? since)) {
      return ask(m.importing.undoAsk, [undoImportButton(m, imported)]);
    }
    if (input.made !== undefined && operation?.at.toISOString() !== input.made) {
      return refused(m.customer.undoStale);
    }
    if (operation === undefined) {
      return refused(
        input.record === undefined
          ? m.customer.nothingToUndo(UNDO_MINUTES)
          : m.customer.nothingToUndoOf(input.record, UNDO_MINUTES),
      );
    }
    return await takeBack(context, operation);
  },
});
