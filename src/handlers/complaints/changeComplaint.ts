import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { Doing } from '../doing.ts';

/** Every write of a complaint that is there already, with what follows from it for its alarms. Returns it as written. */
export async function changeComplaint(
  { work }: Pick<Doing, 'work' | 'repos' | 'now'>,
  before: Complaint,
  patch: Partial<Complaint>,
): Promise<Complaint> {
  return await work.update('complaint', before, patch);
}
