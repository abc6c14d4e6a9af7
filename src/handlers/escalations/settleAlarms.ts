import { saidOf, COMPLAINT_CLOCKS, type ComplaintClock } from '../../domain/complaints/alarmed.ts';
import type { Complaint } from '../../domain/complaints/complaint.ts';
import { dateTime } from '../../i18n/format.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import { complaintRef } from '../complaints/complaintRef.ts';
import { postedSubject } from '../ports/postedSubject.ts';
import type { Repos } from '../ports/repos.ts';
import type { Work } from '../work.ts';
import { alarmCard } from './alarmCard.ts';
import { alarmScene, type AlarmScene } from './alarmScene.ts';

interface Settling {
  readonly repos: Repos;
  readonly work: Pick<Work, 'notify'>;
  readonly now: Date;
}

/**
 * Puts what has become of a complaint in place of every card that says that its time runs out, on every platform; where its clock runs
 * on (somebody took it over, a pause was taken back) the card as it is now. `after`: null where it was taken back altogether.
 */
export async function settleAlarms(
  { repos, work, now }: Settling,
  before: Complaint,
  after: Complaint | null,
): Promise<void> {
  const clocks = COMPLAINT_CLOCKS.filter(
    (clock) => saidOf(before.alarmed)[clock] > 0 && (after === null || hasMoved(clock, before, after)),
  );
  if (clocks.length === 0) {
    return;
  }
  const shown = after ?? before;
  const scene = await alarmScene(repos, shown);
  const m = messages(scene.owner?.locale ?? 'zh-CN');
  for (const clock of clocks) {
    const { id, ref } = shown;
    const subject = { kind: 'complaintAlarm', complaintId: id, ref, clock } as const;
    const dueAt = clock === 'first' ? shown.firstDueAt : shown.finalDueAt;
    work.notify({
      dedupKey: `settled:alarm:${id}:${clock}:${now.toISOString()}`,
      target: { kind: 'member', memberId: shown.ownerId ?? shown.takenById },
      subject: { kind: 'replace', posted: postedSubject({ ...subject, stage: 100, dueAt }) ?? '' },
      card: cardNow(clock, before, after, scene, { now, m }),
      notBefore: now,
    });
  }
}

function hasMoved(clock: ComplaintClock, before: Complaint, after: Complaint): boolean {
  const of = ({ state, ownerId, respondedAt, resolvedAt, firstDueAt, finalDueAt }: Complaint): string =>
    [
      state,
      ownerId,
      clock === 'first' ? respondedAt : resolvedAt,
      clock === 'first' ? firstDueAt : finalDueAt,
    ]
      .map((one) => (one instanceof Date ? one.toISOString() : String(one)))
      .join(' ');
  return of(before) !== of(after);
}

function cardNow(
  clock: ComplaintClock,
  before: Complaint,
  after: Complaint | null,
  scene: AlarmScene,
  { now, m }: { readonly now: Date; readonly m: Messages },
): Card {
  const said = after === null ? 0 : saidOf(after.alarmed)[clock];
  const settled = settledAs(clock, before, after, scene, { now, m });
  if (settled !== undefined || after === null || said === 0) {
    const text = settled ?? m.alarm.settled.gone(complaintRef(before));
    return { heading: text, blocks: [], brief: { text, ref: null, late: false } };
  }
  const dueAt = clock === 'first' ? after.firstDueAt : after.finalDueAt;
  return alarmCard(after, { clock, stage: said, dueAt }, scene, { now, m });
}

/** Why nothing is to be done about a clock; undefined where it still runs to the same deadline. */
function settledAs(
  clock: ComplaintClock,
  before: Complaint,
  after: Complaint | null,
  { project }: AlarmScene,
  { now, m }: { readonly now: Date; readonly m: Messages },
): string | undefined {
  const { settled } = m.alarm;
  const ref = complaintRef(before);
  if (after === null) {
    return settled.gone(ref);
  }
  switch (after.state) {
    case 'resolved':
      return settled.resolved(ref);
    case 'duplicate':
      return settled.duplicate(ref);
    case 'paused':
      return settled.paused(ref);
    case 'open': {
      if (clock === 'first' && after.respondedAt !== null) {
        return settled.responded(ref);
      }
      const due = (of: Complaint): Date => (clock === 'first' ? of.firstDueAt : of.finalDueAt);
      return due(before).getTime() === due(after).getTime()
        ? undefined
        : settled.moved(ref, dateTime(due(after), project.zone, now, m));
    }
  }
}
