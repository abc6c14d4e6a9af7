import { onlyTouched } from '../../domain/onlyTouched.ts';
import type { Change } from '../../domain/records.ts';
import { dayOf } from '../../domain/time/day.ts';
import { planUndo, planUndoByPart, UNDO_MINUTES, type Standing } from '../../domain/undo.ts';
import { commandText } from '../../i18n/commandText.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Doing } from '../doing.ts';
import { settleUndoneComplaints } from '../complaints/settleUndoneComplaints.ts';
import { placeAgain } from '../holds/placeAgain.ts';
import { settleUndoneAlarms } from '../escalations/settleUndoneAlarms.ts';
import { settleUndoneEvents } from '../events/settleUndoneEvents.ts';
import { settleUndone } from '../holds/settleUndone.ts';
import { settleUndoneVisits } from '../reception/settleUndoneVisits.ts';
import type { Operation } from '../ports/operation.ts';
import { tellReopened } from '../ownership/tellReopened.ts';
import { undoRest } from '../staff/undoRest.ts';
import { done, refused } from '../replies.ts';
import { wordingUndone } from '../wordings/wordingUndone.ts';
import { customersTold } from './customersTold.ts';
import { partOfCustomer } from './partOfCustomer.ts';
import { recordLabel } from './recordLabel.ts';
import { tellWhoWasTold } from './tellWhoWasTold.ts';
import { takeStep } from './takeStep.ts';
import { stillHangsOn } from './stillHangsOn.ts';
import { undoBlocked, undoBlockedByRecords } from './undoBlocked.ts';
import { undoneCard } from './undoneCard.ts';

/** What was done to many at once is taken back for those with whom nobody has gone on. */
const BY_PART: ReadonlySet<string> = new Set(['staff.handOver', 'plan.team', 'event.invite']);

/**
 * Takes an operation back, all of it or nothing. `again`: it was taken back before, and what came in its place is gone by now, so that
 * it stands there once more.
 */
export async function takeBack(context: Doing, operation: Operation, again = false): Promise<Outcome> {
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
  if (!again && !(await context.markUndone(operation.id))) {
    return refused(m.customer.nothingToUndo(UNDO_MINUTES));
  }
  for (const step of placed.steps) {
    await takeStep(context.work, step);
  }
  await settleUndone(context, changes);
  await settleUndoneVisits(context, changes);
  await settleUndoneEvents(context, changes);
  await settleUndoneComplaints(context, operation, changes);
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
