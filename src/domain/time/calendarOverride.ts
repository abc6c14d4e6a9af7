import type { Shift } from '../company.ts';
import type { CalendarDay } from './calendarDay.ts';

/** A day that a project, or the whole company, has other than the published calendar: one a day and project. */
export interface CalendarOverride {
  readonly id: string;
  /** Null: every project's. */
  readonly projectId: string | null;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly kind: CalendarDay['kind'];
  /** Why, in the words of who said it; null where he did not say. */
  readonly name: string | null;
  /** The hours of this day alone; null where it has those of the week. */
  readonly shifts: readonly Shift[] | null;
  readonly version: number;
}
