import type { Complaint } from '../../domain/complaints/complaint.ts';

/** Under which name the cards of a complaint stand that were sent while this owner answered for it. */
export function complaintPosted({ id, ownerId }: Pick<Complaint, 'id' | 'ownerId'>): string {
  return `complaint:${id}:${ownerId ?? ''}`;
}
