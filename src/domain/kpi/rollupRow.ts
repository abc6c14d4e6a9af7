/** A day x project x team x member x figure sum; a ratio is kept as numerator and denominator. */
export interface RollupRow {
  readonly day: string;
  readonly projectId: string;
  readonly teamId: string | null;
  readonly memberId: string;
  readonly figure: string;
  readonly n: number;
  readonly d: number;
}
