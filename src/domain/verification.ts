/** A call-back that looked whether a customer's record is right (R2.1.3). */
export interface Verification {
  readonly id: string;
  readonly customerId: string;
  readonly projectId: string;
  readonly teamId: string | null;
  /** Whose customer it was: the accuracy is his. */
  readonly memberId: string;
  /** Who asked. */
  readonly byId: string;
  readonly at: Date;
  /** The calendar day of `at` in the project's zone (YYYY-MM-DD). */
  readonly day: string;
  readonly ok: boolean;
  /** Names of the fields that were wrong; none where all was right. */
  readonly wrongFields: readonly string[];
  readonly version: number;
}
