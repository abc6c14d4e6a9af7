import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { Doing } from '../doing.ts';
import { alarmState } from '../escalations/alarmState.ts';
import { settleAlarms } from '../escalations/settleAlarms.ts';
import { clockState } from './clockState.ts';

/**
 * Every write of a complaint that is there already, with what follows from it for its alarms: when the next one falls due, by its pauses as
 * they are written by then, and what its cards say; and for the figures. Returns it as written.
 */
export async function changeComplaint(
  { work, repos, now }: Pick<Doing, 'work' | 'repos' | 'now'>,
  before: Complaint,
  patch: Partial<Complaint>,
): Promise<Complaint> {
  const clocks = await clockState({ repos, now }, before, patch);
  const alarms = await alarmState(repos, { ...before, ...patch }, now);
  const after = await work.update('complaint', before, { ...patch, ...clocks, ...alarms });
  await settleAlarms({ repos, work, now }, before, after);
  return after;
}
