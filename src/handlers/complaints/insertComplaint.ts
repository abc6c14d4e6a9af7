import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { Doing } from '../doing.ts';

/** Writes a complaint that was taken. */
export async function insertComplaint(
  { work }: Pick<Doing, 'work'>,
  complaint: Complaint,
): Promise<Complaint> {
  await work.insert('complaint', complaint);
  return complaint;
}
