/** 首响 办结 */
export const COMPLAINT_CLOCKS = ['first', 'final'] as const;
export type ComplaintClock = (typeof COMPLAINT_CLOCKS)[number];

/** A clock of a complaint as the figures count it: due on a day (YYYY-MM-DD), met or missed, by whoever answered for it. */
export interface EndedClock {
  readonly clock: ComplaintClock;
  readonly day: string;
  readonly met: boolean;
  readonly memberId: string;
}
