import type { Locale } from '../company.ts';
import type { ImportKind } from '../imports/importRun.ts';

export const EXPORT_FORMATS = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** `empty`: nothing was like that. `tooMany`: more than one export may have. `denied`: he may not export that any more. */
export type ExportState = 'making' | 'done' | 'empty' | 'tooMany' | 'denied' | 'failed';

/** A table that somebody asked for: made after he was answered. The record stays when its file is removed. */
export interface ExportRun {
  readonly id: string;
  readonly kind: ImportKind;
  /** Which of them, as typed; stored sealed. */
  readonly filter: string | null;
  readonly format: ExportFormat;
  /** Whose it is: what he may see, and nothing else, is in it. */
  readonly memberId: string;
  /** In which the table and what is said of it are. */
  readonly locale: Locale;
  /** Where he fetches it, and nobody else; stored sealed. */
  readonly link: string;
  readonly state: ExportState;
  readonly at: Date;
  readonly doneAt: Date | null;
  /** Records in it. */
  readonly rows: number;
  readonly fileId: string | null;
  /** When that was removed. */
  readonly filesGoneAt: Date | null;
  readonly version: number;
}
