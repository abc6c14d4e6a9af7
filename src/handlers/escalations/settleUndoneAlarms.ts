import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { Change } from '../../domain/records.ts';
import { sameValue } from '../../domain/sameValue.ts';
import type { Doing } from '../doing.ts';
import { alarmState } from './alarmState.ts';
import { settleAlarms } from './settleAlarms.ts';

/**
 * What an undo means for the alarms of a complaint: the next one is counted anew where one was said meanwhile, and the cards that say that
 * its time runs out say again how it is.
 */
export async function settleUndoneAlarms(
  context: Pick<Doing, 'repos' | 'work' | 'now'>,
  changes: readonly Change[],
): Promise<void> {
  for (const change of changes) {
    if (change.kind === 'complaint' && change.after !== null) {
      await settleAlarms(context, change.after, await countedAnew(context, change));
    }
  }
}

async function countedAnew(
  { repos, work, now }: Pick<Doing, 'repos' | 'work' | 'now'>,
  { id, before }: Extract<Change, { kind: 'complaint' }>,
): Promise<Complaint | null> {
  const complaint = before === null ? undefined : await repos.complaints.byId(id);
  if (complaint === undefined) {
    return before;
  }
  const alarms = await alarmState(repos, complaint, now);
  return sameValue(alarms, { alarmed: complaint.alarmed, nextAlarmAt: complaint.nextAlarmAt })
    ? complaint
    : await work.update('complaint', complaint, alarms);
}
