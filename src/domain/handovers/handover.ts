/** 已约 已交付 已取消 */
export const HANDOVER_STATES = ['planned', 'done', 'cancelled'] as const;
export type HandoverState = (typeof HANDOVER_STATES)[number];

/** The handing over (交房, R3.4.1) of a contract's home; a contract has one at most, which is moved, cancelled, and made again. */
export interface Handover {
  readonly id: string;
  readonly contractId: string;
  readonly customerId: string;
  readonly projectId: string;
  readonly at: Date;
  readonly place: string;
  /** What the customer brings, as policy handover.documents had it. */
  readonly documents: readonly string[];
  readonly state: HandoverState;
  /** When it is reminded of; null when that is over. */
  readonly remindAt: Date | null;
  readonly madeById: string;
  /** What is looked at with the customer, as policy handover.checklist had it. */
  readonly checklist: readonly string[];
  /** What of it is in order. */
  readonly passed: readonly string[];
  /** What of it has a defect. */
  readonly faulty: readonly string[];
  /** YYYY-MM-DD on which everything had been looked at; null before. */
  readonly inspectedDay: string | null;
  /** Stored sealed. */
  readonly note: string | null;
  /** YYYY-MM-DD on which the customer signed for it. */
  readonly doneDay: string | null;
  readonly doneById: string | null;
  /** Stored sealed. */
  readonly cancelReason: string | null;
  readonly version: number;
}
