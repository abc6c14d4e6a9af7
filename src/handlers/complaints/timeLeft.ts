import type { Complaint } from '../../domain/complaints/complaint.ts';
import { nextDueOf } from '../../domain/complaints/nextDueOf.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { workingMinutesBetween } from '../../domain/time/workingDays.ts';
import type { Messages } from '../../i18n/messages.ts';

const HOUR = 60;

/** How much working time is left of what falls due next, or how long it is overdue; what became of it where nothing is due. */
export function timeLeft(complaint: Complaint, calendar: Calendar, now: Date, m: Messages): string {
  const due = nextDueOf(complaint);
  if (complaint.state !== 'open' || due === null) {
    return m.words.complaintState[complaint.state];
  }
  const what = complaint.respondedAt === null ? m.complaint.clocks.first : m.complaint.clocks.final;
  const minutes = Math.round(workingMinutesBetween(now, due, calendar));
  const length = amount(Math.abs(minutes), m);
  return due < now ? m.complaint.overdueBy(what, length) : m.complaint.leftOf(what, length);
}

function amount(minutes: number, m: Messages): string {
  return minutes < HOUR ? m.complaint.minutes(minutes) : m.complaint.hours(Math.round(minutes / HOUR));
}
