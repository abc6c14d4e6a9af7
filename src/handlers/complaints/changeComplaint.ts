import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { Doing } from '../doing.ts';
import { alarmState } from '../escalations/alarmState.ts';
import { clockState } from './clockState.ts';

/** Every write of a complaint that is there already, with what follows from it for its alarms and the figures; its pauses are written before. Returns it as written. */
export async function changeComplaint(
  { work, repos, now }: Pick<Doing, 'work' | 'repos' | 'now'>,
  before: Complaint,
  patch: Partial<Complaint>,
): Promise<Complaint> {
  return await work.update('complaint', before, {
    ...patch,
    ...(await clockState({ repos, now }, before, patch)),
    ...(await alarmState(repos, { ...before, ...patch }, now)),
  });
}
