import type { Shift, WeekShifts } from '../company.ts';

/** What somebody said of one day: off, worked (with hours of its own or those of the week), or as the week and the notices say. */
export interface SaidDay {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly is: 'holiday' | 'working' | 'usual';
  /** Null where it has those of the week. */
  readonly shifts: readonly Shift[] | null;
  /** Why, in the words of who said it. */
  readonly name: string | null;
}

/** All that was said of a calendar. */
export interface CalendarEntry {
  readonly days: readonly SaidDay[];
  /** The whole week as it is to be; null where nothing was said of it. */
  readonly week: WeekShifts | null;
  /** Years whose public holidays have been published. */
  readonly years: readonly number[];
}

export type CalendarFaultCode =
  | 'unreadable'
  | 'noSuchDay'
  | 'noSuchTime'
  /** A shift that ends before it starts. */
  | 'reversed'
  | 'overlap'
  /** Off, with hours. */
  | 'hoursOff'
  | 'dayTwice'
  | 'weekdayTwice'
  /** No day of the week would be worked. */
  | 'emptyWeek'
  | 'spanReversed'
  | 'spanTooLong'
  /** Too long ago or too far ahead. */
  | 'far'
  | 'tooMany';

/** Why a line was not taken. */
export interface CalendarFault {
  /** From 1. */
  readonly line: number;
  readonly typed: string;
  readonly code: CalendarFaultCode;
  /** The line that said something of the same day before. */
  readonly first?: number;
}

export type ReadCalendar =
  | { readonly ok: true; readonly entry: CalendarEntry }
  | { readonly ok: false; readonly faults: readonly CalendarFault[] };
