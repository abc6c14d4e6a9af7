import type { Complaint } from '../../domain/complaints/complaint.ts';

/** T5 */
export function complaintRef({ ref }: Pick<Complaint, 'ref'>): string {
  return `T${ref}`;
}
