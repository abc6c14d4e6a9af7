import type { Calendar } from './time/calendar.ts';
import { endOfTerm } from './time/term.ts';
import type { Duration } from './values.ts';

export interface EntryDeadline {
  readonly dueAt: Date;
  readonly late: boolean;
}

/** By when a customer had to be entered after the first contact, and whether that was missed (R2.1.2). Throws what `endOfTerm` throws. */
export function entryDeadline(of: {
  readonly firstContactAt: Date;
  readonly enteredAt: Date;
  readonly term: Duration;
  readonly calendar: Calendar;
}): EntryDeadline {
  const dueAt = endOfTerm(of.firstContactAt, of.term, of.calendar);
  return { dueAt, late: of.enteredAt.getTime() > dueAt.getTime() };
}
