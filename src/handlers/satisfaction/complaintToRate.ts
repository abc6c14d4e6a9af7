import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { ToRate } from './toRate.ts';

/** What came of a complaint, rated for whoever answers for it. */
export function complaintToRate({
  id,
  reopened,
  customerId,
  projectId,
  teamId,
  ownerId,
  takenById,
  at,
}: Complaint): ToRate {
  return {
    about: 'complaint',
    aboutId: id,
    round: reopened,
    customerId,
    projectId,
    teamId,
    memberId: ownerId ?? takenById,
    at,
  };
}
