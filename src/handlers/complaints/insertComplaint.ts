import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { Doing } from '../doing.ts';
import { alarmState } from '../escalations/alarmState.ts';

/** Writes a complaint that was taken, with when its first alarm falls due. */
export async function insertComplaint(
  { work, repos, now }: Pick<Doing, 'work' | 'repos' | 'now'>,
  complaint: Complaint,
): Promise<Complaint> {
  const written = { ...complaint, ...(await alarmState(repos, complaint, now)) };
  await work.insert('complaint', written);
  return written;
}
