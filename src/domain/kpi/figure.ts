import type { RecordKind, RecordTypes } from '../records.ts';

export type FigureUnit = 'count' | 'ratio' | 'money' | 'mean';

/** What one record adds to a figure on its day. A count and money (fen) use `n` alone; a ratio and a mean are n / d. */
export interface Contribution {
  readonly day: string;
  readonly projectId: string;
  readonly teamId: string | null;
  readonly memberId: string;
  readonly n: number;
  readonly d: number;
}

/**
 * A figure of R5.2.2, declared once. The rollups, the recount, the chart and the records behind a number all come from
 * `contributions`.
 */
export interface Figure<K extends RecordKind = RecordKind> {
  /** followUps */
  readonly key: string;
  readonly unit: FigureUnit;
  readonly of: K;
  /** Pure: what this record adds, or nothing. */
  contributions(record: RecordTypes[K]): readonly Contribution[];
}
