import type { PaperKind } from './paperKind.ts';

/** A paper that was filled in for somebody: on record, although its file goes when it has been kept for some time (policy file.tables). */
export interface MadePaper {
  readonly id: string;
  readonly kind: PaperKind;
  readonly subscriptionId: string;
  readonly templateId: string;
  /** For whom. */
  readonly memberId: string;
  readonly at: Date;
  readonly fileId: string;
  /** When that was removed. */
  readonly filesGoneAt: Date | null;
  readonly version: number;
}
