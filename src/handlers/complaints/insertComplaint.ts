import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { Doing } from '../doing.ts';
import { alarmState } from '../escalations/alarmState.ts';

/** Writes a complaint that was taken, with when its first alarm falls due. Returns it as written. */
export async function insertComplaint(
  { work, repos, now }: Pick<Doing, 'work' | 'repos' | 'now'>,
  taken: Complaint,
): Promise<Complaint> {
  const complaint = { ...taken, ...(await alarmState(repos, taken, now)) };
  await work.insert('complaint', complaint);
  return complaint;
}
