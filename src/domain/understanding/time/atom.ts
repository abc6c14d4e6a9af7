import type { DayPart } from '../../values.ts';

export interface TimeContext {
  readonly now: Date;
  /** IANA */
  readonly zone: string;
  /** Which side of now is meant where both are possible: a plan is ahead, a first contact behind. */
  readonly prefer: 'future' | 'past';
}

/** The calendar that words like 明天 are counted from: today and the minutes since its midnight, on the wall. */
export interface Wall extends TimeContext {
  /** YYYY-MM-DD */
  readonly today: string;
  readonly minute: number;
}

/** A piece of a time as people say it; a time is a few of them side by side. */
export type Atom =
  | {
      readonly kind: 'day';
      readonly day: string;
      /** The next day with the same name, where `day` is today and its time has gone. */
      readonly orElse?: string;
      /** 月底, 下个月: a time only where a contact is spoken of. */
      readonly vague?: boolean;
    }
  | { readonly kind: 'part'; readonly part: DayPart; readonly early?: boolean }
  | { readonly kind: 'clock'; readonly hour: number; readonly minute: number; readonly half?: 'am' | 'pm' }
  | { readonly kind: 'instant'; readonly at: Date }
  | { readonly kind: 'impossible' };

/** A rule of the vocabulary: a global pattern, and what a match says. Null where it says no time after all. */
export interface AtomRule {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, wall: Wall) => readonly Atom[] | null;
}
