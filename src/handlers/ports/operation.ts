import type { Change } from '../../domain/records.ts';

/** One command's write, as the audit keeps it (R1.3.4): who, from where, which command, which records, before and after. */
export interface Operation {
  readonly id: string;
  readonly at: Date;
  readonly memberId: string;
  readonly platform: string;
  readonly place: string;
  readonly command: string;
  /** `restore`: every change can be put back. `none`: it cannot be taken back, or it only read. `part`: with what began its batch. */
  readonly undo: 'restore' | 'none' | 'part';
  readonly undoneAt: Date | null;
  readonly undoneById: string | null;
  /** What was done where no record changed, e.g. that a phone was shown. */
  readonly note: string | null;
  /** What was too much for one transaction is several operations of one batch; null for everything else. */
  readonly batch: string | null;
  readonly changes: readonly Change[];
}
