import type { Shift } from '../company.ts';

/** A day that differs from the working week: a public holiday, or a day worked in exchange for one. */
export interface CalendarDay {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly kind: 'holiday' | 'working';
  /** Null where nobody said why it differs. */
  readonly name: string | null;
  /** The hours of this day alone; absent where it has those of the week. */
  readonly shifts?: readonly Shift[];
}
