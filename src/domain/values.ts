/** The values that a field of a record or a form can hold, once read. */

/** Money in fen (分), area in 0.01 m², or a plain count. `about` is what people mean by a bare figure. */
export type Range =
  | { readonly bound: 'about'; readonly at: number }
  | { readonly bound: 'max'; readonly to: number }
  | { readonly bound: 'min'; readonly from: number }
  | { readonly bound: 'range'; readonly from: number; readonly to: number };

export type DayPart = 'morning' | 'noon' | 'afternoon' | 'evening';

/**
 * An instant as a person said it. `date` is the calendar day in the project's zone (YYYY-MM-DD); `part` is set where
 * only a part of the day was said, `exact` where a clock time was.
 */
export interface SaidTime {
  readonly at: Date;
  readonly date: string;
  readonly part?: DayPart;
  readonly exact: boolean;
}

/** Whole calendar days in the project's zone, both ends included (YYYY-MM-DD). */
export interface Period {
  readonly kind: 'day' | 'week' | 'month' | 'year' | 'span';
  readonly from: string;
  readonly to: string;
}

export type DurationUnit = 'workingDay' | 'workingHour' | 'day' | 'hour' | 'minute';
export interface Duration {
  readonly amount: number;
  readonly unit: DurationUnit;
}

/** A part of something in 0.01 %: 150 is 1.5 %. */
export interface Rate {
  readonly basisPoints: number;
}

export type Value = string | number | boolean | readonly string[] | Range | SaidTime | Period | Duration;
