/** 待归档 已归档 已退回 */
export const SCAN_STATES = ['waiting', 'accepted', 'returned'] as const;
export type ScanState = (typeof SCAN_STATES)[number];

/** Files of one scan: a contract of some dozens of pages, each a photo. */
export const MOST_PAGES = 60;

/** The signed paper of a contract as photos or PDF files (R2.3.1). While it waits more pages may be added. */
export interface ContractScan {
  readonly id: string;
  readonly contractId: string;
  /** In the order of the pages, as ids of the Files port. */
  readonly fileIds: readonly string[];
  readonly sentById: string;
  readonly at: Date;
  readonly state: ScanState;
  /** The clerk who checked it in or sent it back; null while it waits. */
  readonly decidedById: string | null;
  readonly decidedAt: Date | null;
  /** Why it was sent back; stored sealed. */
  readonly reason: string | null;
  readonly version: number;
}
