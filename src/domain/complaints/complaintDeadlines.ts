import type { Calendar } from '../time/calendar.ts';
import { endOfTerm } from '../time/term.ts';
import { addWorkingMinutes, workingMinutesBetween } from '../time/workingDays.ts';
import type { Duration } from '../values.ts';
import type { Complaint } from './complaint.ts';
import type { ComplaintPause } from './complaintPause.ts';

export interface ComplaintDeadlines {
  readonly firstDueAt: Date;
  readonly finalDueAt: Date;
}

/**
 * When a complaint is to be answered and to be settled (R3.4.2): the end of each term that began at `since`, moved by each pause that began
 * before it: what open time was left at its start is counted on from its end. A pause that still lasts moves nothing yet, one of before
 * `since` never did. Throws what `endOfTerm` throws.
 */
export function complaintDeadlines(
  complaint: Pick<Complaint, 'since' | 'firstTerm' | 'finalTerm'>,
  pauses: readonly Pick<ComplaintPause, 'from' | 'to'>[],
  calendar: Calendar,
): ComplaintDeadlines {
  const { since, firstTerm, finalTerm } = complaint;
  const over = pauses
    .flatMap(({ from, to }) => (to === null || from < since ? [] : [{ from, to }]))
    .sort((a, b) => a.from.getTime() - b.from.getTime());
  return {
    firstDueAt: dueAt(since, firstTerm, over, calendar),
    finalDueAt: dueAt(since, finalTerm, over, calendar),
  };
}

function dueAt(
  since: Date,
  term: Duration,
  pauses: readonly { readonly from: Date; readonly to: Date }[],
  calendar: Calendar,
): Date {
  let due = endOfTerm(since, term, calendar);
  for (const { from, to } of pauses) {
    if (from < due) {
      due = addWorkingMinutes(to, workingMinutesBetween(from, due, calendar), calendar);
    }
  }
  return due;
}
