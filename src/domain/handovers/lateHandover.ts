/** A contract whose home was not handed over on the day agreed (R2.3.2): one a contract, so that its problem is opened once. */
export interface LateHandover {
  /** The contract's. */
  readonly id: string;
  /** YYYY-MM-DD: the day agreed. */
  readonly dueDay: string;
  /** The problem that was opened. */
  readonly problemId: string;
  readonly version: number;
}
