import type { Change } from '../../domain/records.ts';
import { planUndo, UNDO_MINUTES, type Standing, type UndoStep } from '../../domain/undo.ts';
import { commandText } from '../../i18n/commandText.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import type { Doing } from '../doing.ts';
import { field } from '../field.ts';
import type { Operation } from '../ports/operation.ts';
import { done, refused } from '../replies.ts';
import { recordLabel } from './recordLabel.ts';
import { recordMeant } from './recordMeant.ts';
import { stillHangsOn } from './stillHangsOn.ts';
import { undoneCard } from './undoneCard.ts';

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
    return await takenBack(context, operation);
  },
});

async function takenBack(context: Doing, operation: Operation): Promise<Outcome> {
  const { m, repos } = context;
  const standings: Standing[] = [];
  for (const change of operation.changes) {
    standings.push({ change, current: await context.current(change.kind, change.id) });
  }
  const plan = planUndo(standings);
  if (!plan.ok) {
    return refused(m.customer.undoBlocked(recordLabel(plan.blockedBy, m)));
  }
  const blocker = await firstBlocked(context, operation.changes);
  if (blocker !== undefined) {
    return refused(m.customer.undoBlockedByRecords(recordLabel(blocker, m)));
  }
  if (!(await context.markUndone(operation.id))) {
    return refused(m.customer.nothingToUndo(UNDO_MINUTES));
  }
  for (const step of plan.steps) {
    await take(context, step);
  }
  const title = commandText(m.locale, operation.command)?.title ?? operation.command;
  const { card, refs } = await undoneCard({ m, repos, title, changes: operation.changes });
  return done(card, refs);
}

async function firstBlocked({ repos }: Doing, changes: readonly Change[]): Promise<Change | undefined> {
  for (const change of changes) {
    if (change.before === null && (await stillHangsOn(repos, change, changes))) {
      return change;
    }
  }
  return undefined;
}

async function take({ work }: Doing, step: UndoStep): Promise<void> {
  switch (step.do) {
    case 'insert':
      await work.insert(step.kind, step.record);
      return;
    case 'remove':
      await work.remove(step.kind, step.current);
      return;
    case 'restore':
      await work.update(step.kind, step.current, step.patch);
      return;
  }
}
