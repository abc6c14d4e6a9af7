import type { Calendar } from './time/calendar.ts';
import { endOfTerm } from './time/term.ts';
import type { Duration } from './values.ts';

export interface EntryDeadline {
  readonly dueAt: Date;
  readonly late: boolean;
}

/** By when a customer had to be entered after the first contact, or a unit after it was settled, and whether that was missed (R2.1.2, R2.2.1). Throws what `endOfTerm` throws. */
export function entryDeadline(of: {
  readonly happenedAt: Date;
  readonly enteredAt: Date;
  readonly term: Duration;
  readonly calendar: Calendar;
}): EntryDeadline {
  const dueAt = endOfTerm(of.happenedAt, of.term, of.calendar);
  return { dueAt, late: of.enteredAt.getTime() > dueAt.getTime() };
}
