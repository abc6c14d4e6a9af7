import type { Complaint } from './complaint.ts';
import type { ClockFacts } from './countedClock.ts';

/**
 * What changes when somebody else answers for a complaint from now on: clocks that have ended, or are overdue, stay with whoever answered
 * for them until then, so that nobody takes over what another one missed.
 */
export function givenTo(
  complaint: ClockFacts,
  now: Date,
): Pick<Complaint, 'firstMemberId' | 'finalMemberId'> {
  const before = complaint.ownerId ?? complaint.takenById;
  const { firstMemberId, finalMemberId, respondedAt, resolvedAt, firstDueAt, finalDueAt } = complaint;
  return {
    firstMemberId: firstMemberId ?? (respondedAt !== null || firstDueAt < now ? before : null),
    finalMemberId: finalMemberId ?? (resolvedAt !== null || finalDueAt < now ? before : null),
  };
}
