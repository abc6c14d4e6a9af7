import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { ToRate } from './toRate.ts';

/** What came of a complaint, rated for who answers for it; each time that it is resolved anew. */
export function complaintToRate({
  id,
  customerId,
  projectId,
  teamId,
  ownerId,
  resolvedById,
  takenById,
  at,
  reopened,
}: Complaint): ToRate {
  return {
    about: 'complaint',
    aboutId: id,
    round: reopened,
    customerId,
    projectId,
    teamId,
    memberId: ownerId ?? resolvedById ?? takenById,
    at,
  };
}
