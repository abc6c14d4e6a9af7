/** Days in a row without an opening after which a calendar counts as one that never opens. */
export const LONGEST_CLOSURE = 400;

/** Days that one count may walk over: a hundred years. */
export const LONGEST_WALK = 36_600;

/** A term was asked for that this calendar never ends. `zone` and `day` say where the search began. */
export class NeverOpensError extends Error {
  readonly zone: string;
  readonly day: string;
  constructor(zone: string, day: string) {
    super(`the calendar of ${zone} does not open after ${day}`);
    this.name = 'NeverOpensError';
    this.zone = zone;
    this.day = day;
  }
}
