import { onlyTouched } from '../../domain/onlyTouched.ts';
import type { Change } from '../../domain/records.ts';
import { dayOf } from '../../domain/time/day.ts';
import { planUndo, planUndoByPart, UNDO_MINUTES, type Standing } from '../../domain/undo.ts';
import { commandText } from '../../i18n/commandText.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import type { Doing } from '../doing.ts';
import { field } from '../field.ts';
import { placeAgain } from '../holds/placeAgain.ts';
import { settleUndoneAlarms } from '../escalations/settleUndoneAlarms.ts';
import { settleUndoneEvents } from '../events/settleUndoneEvents.ts';
import { settleUndone } from '../holds/settleUndone.ts';
import { settleUndoneVisits } from '../reception/settleUndoneVisits.ts';
import type { Operation } from '../ports/operation.ts';
import { tellReopened } from '../ownership/tellReopened.ts';
import { undoRest } from '../staff/undoRest.ts';
import { undoImportButton } from '../imports/importCards.ts';
import { ask, done, refused } from '../replies.ts';
import { wordingUndone } from '../wordings/wordingUndone.ts';
import { customersTold } from './customersTold.ts';
import { partOfCustomer } from './partOfCustomer.ts';
import { recordLabel } from './recordLabel.ts';
import { recordMeant } from './recordMeant.ts';
import { tellWhoWasTold } from './tellWhoWasTold.ts';
import { takeStep } from './takeStep.ts';
import { stillHangsOn } from './stillHangsOn.ts';
import { undoBlocked, undoBlockedByRecords } from './undoBlocked.ts';
import { undoneCard } from './undoneCard.ts';

/** What was done to many at once is taken back for those with whom nobody has gone on. */
const BY_PART: ReadonlySet<string> = new Set(['staff.handOver', 'plan.team', 'event.invite']);

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
    return await takenBack(context, operation);
  },
});

async function takenBack(context: Doing, operation: Operation): Promise<Outcome> {
  const { m, repos } = context;
  const standings: Standing[] = [];
  for (const change of operation.changes) {
    standings.push({ change, current: await context.current(change.kind, change.id) });
  }
  const known = await customersTold(context, operation.changes);
  const parts = BY_PART.has(operation.command)
    ? planUndoByPart(standings, partOfCustomer(operation.changes))
    : undefined;
  const plan =
    parts === undefined || parts.taken.every(onlyTouched)
      ? planUndo(standings)
      : { ok: true as const, ...parts };
  if (!plan.ok) {
    return refused(undoBlocked(plan.blockedBy, standings, known, m));
  }
  const changes = parts?.taken ?? operation.changes;
  const blocker = await firstBlocked(context, changes);
  if (blocker !== undefined) {
    return refused(undoBlockedByRecords(blocker, known, m));
  }
  const placed = await placeAgain(context, plan.steps);
  if (!placed.free) {
    return placed.outcome;
  }
  if (!(await context.markUndone(operation.id))) {
    return refused(m.customer.nothingToUndo(UNDO_MINUTES));
  }
  for (const step of placed.steps) {
    await takeStep(context.work, step);
  }
  await settleUndone(context, changes);
  await settleUndoneVisits(context, changes);
  await settleUndoneEvents(context, changes);
  await settleUndoneAlarms(context, changes);
  await tellReopened(context, changes);
  await wordingUndone(context, changes);
  const goesOn = await undoRest(context, operation, parts);
  if (!goesOn) {
    await tellWhoWasTold(context, operation, changes);
  }
  const title = commandText(m.locale, operation.command)?.title ?? operation.command;
  const { card, refs } = await undoneCard({ m, repos, title, changes, known });
  const told = withLeft(card, parts?.left ?? [], known, m);
  const rest = goesOn ? [{ kind: 'text' as const, text: m.staff.undoGoesOn }] : [];
  return done({ ...told, blocks: [...rest, ...told.blocks] }, refs);
}

/** What somebody has gone on with since, and so was left. */
function withLeft(card: Card, left: readonly Change[], known: ReadonlySet<string>, m: Messages): Card {
  const labels = left.flatMap((change) =>
    change.kind === 'customer' ? [recordLabel(change, known, m)] : [],
  );
  return left.length === 0
    ? card
    : {
        ...card,
        blocks: [
          { kind: 'text', text: m.staff.undoLeft(labels.length, [...new Set(labels)]) },
          ...card.blocks,
        ],
      };
}

async function firstBlocked(
  { repos, now, zone }: Doing,
  changes: readonly Change[],
): Promise<Change | undefined> {
  for (const change of changes) {
    if (await stillHangsOn(repos, change, changes, dayOf(now, zone))) {
      return change;
    }
  }
  return undefined;
}
