export const WORDING_STATES = ['draft', 'published', 'withdrawn'] as const;
/** 待审 生效 停用. */
export type WordingState = (typeof WORDING_STATES)[number];

/** One version of what is said to customers about a layout, or about the project where `layout` is null (R2.2.3, 统一口径). */
export interface Wording {
  readonly id: string;
  readonly projectId: string;
  /** The developer's name of the layout: C1. */
  readonly layout: string | null;
  /** Of the versions of this layout, from 1. */
  readonly number: number;
  /** Stored sealed. */
  readonly text: string;
  readonly state: WordingState;
  readonly proposedById: string;
  /** Who published it, or sent it back; null while it waits. */
  readonly approvedById: string | null;
  /** When it came into its state. */
  readonly at: Date;
  readonly version: number;
}
