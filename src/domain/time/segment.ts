/**
 * Why a stretch counts or does not. `event`: the rest of the day on which the term began. `paused`: the clock was stopped. `clock`: hours
 * that pass whether anybody works or not.
 */
export type SegmentKind = 'event' | 'worked' | 'makeUp' | 'holiday' | 'rest' | 'closed' | 'clock' | 'paused';

/** A stretch of a term: it begins where the one before ended. */
export interface Segment {
  readonly from: Date;
  readonly to: Date;
  readonly kind: SegmentKind;
  /** Name of the holiday or make-up day. */
  readonly name: string | null;
  /** What this stretch adds to the term, in the unit of the explanation. */
  readonly counted: number;
}

/** How a term was counted: the segments lie end to end from the event to `end`, and `counted` adds up to `total`. */
export interface Explanation {
  readonly unit: 'workingDay' | 'day' | 'minute';
  readonly total: number;
  readonly end: Date;
  readonly segments: readonly Segment[];
  /** It is counted over a year whose public holidays are not published, and may come to end otherwise. */
  readonly provisional: boolean;
}
