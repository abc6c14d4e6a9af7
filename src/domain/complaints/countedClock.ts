import { dayOf } from '../time/day.ts';
import type { Complaint } from './complaint.ts';
import type { ComplaintClock, EndedClock } from './endedClock.ts';

export type ClockFacts = Pick<
  Complaint,
  | 'state'
  | 'zone'
  | 'ownerId'
  | 'takenById'
  | 'pausedAt'
  | 'firstDueAt'
  | 'finalDueAt'
  | 'respondedAt'
  | 'resolvedAt'
  | 'firstMemberId'
  | 'finalMemberId'
>;

/**
 * How a clock of a complaint counts: on the day on which it is due, met where it ended by then, else missed, also while the breach is still
 * open (DOMAIN 3). Undefined while it stands (a pause that began before it was due moves that day) and for what was linked to another
 * complaint: that one counts. Whether its time has come yet is the reader's to ask.
 */
export function countedClock(complaint: ClockFacts, clock: ComplaintClock): EndedClock | undefined {
  const { state, zone, pausedAt } = complaint;
  const { dueAt, endedAt, memberId } = partsOf(complaint, clock);
  const stands = endedAt === null && state === 'paused' && pausedAt !== null && pausedAt <= dueAt;
  return state === 'duplicate' || stands
    ? undefined
    : { clock, day: dayOf(dueAt, zone), met: endedAt !== null && endedAt <= dueAt, memberId };
}

function partsOf(
  complaint: ClockFacts,
  clock: ComplaintClock,
): { readonly dueAt: Date; readonly endedAt: Date | null; readonly memberId: string } {
  const { ownerId, takenById, firstMemberId, finalMemberId } = complaint;
  const present = ownerId ?? takenById;
  return clock === 'first'
    ? {
        dueAt: complaint.firstDueAt,
        endedAt: complaint.respondedAt,
        memberId: firstMemberId ?? present,
      }
    : { dueAt: complaint.finalDueAt, endedAt: complaint.resolvedAt, memberId: finalMemberId ?? present };
}
