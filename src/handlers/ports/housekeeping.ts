/** What is removed when it has been kept long enough. Each removes a bounded number at a time and returns how many. */
export interface Housekeeping {
  /** Answers kept for platforms that deliver again. */
  inbox(before: Date, count: number): Promise<number>;
  /** Jobs that are done. Dead ones stay until a person has dealt with them. */
  jobs(before: Date, count: number): Promise<number>;
  /** Ticks: what was carried out last is kept apart. */
  ticks(before: Date, count: number): Promise<number>;
  /** Forms that nobody can fill any more. */
  drafts(before: Date, count: number): Promise<number>;
  /** What adapters needed to remember until then. */
  notes(before: Date, count: number): Promise<number>;
  /** What messages said, once they have ended; the ledger's line stays. */
  messages(before: Date, count: number): Promise<number>;
  /** Lines of the ledger. */
  ledger(before: Date, count: number): Promise<number>;
}
