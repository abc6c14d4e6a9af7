import type { Complaint } from './complaint.ts';

/** What falls due next of a complaint: its first response, then its result; null where none of its clocks is left. */
export function nextDueOf({
  state,
  respondedAt,
  firstDueAt,
  finalDueAt,
}: Pick<Complaint, 'state' | 'respondedAt' | 'firstDueAt' | 'finalDueAt'>): Date | null {
  if (state !== 'open' && state !== 'paused') {
    return null;
  }
  return respondedAt === null ? firstDueAt : finalDueAt;
}
