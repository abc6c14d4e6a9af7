import type { ComplaintCategory } from '../complaints/complaint.ts';

/** 进行中 已完成 已取消 */
export const MEASURE_STATES = ['open', 'done', 'cancelled'] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

/** Which complaints a measure is against: of its project, and those of these that are set. */
export interface MeasureAim {
  readonly projectId: string;
  readonly cause: string | null;
  readonly category: ComplaintCategory | null;
  readonly buildingId: string | null;
  /** Whose work it was: 维修部, a company. */
  readonly contractor: string | null;
}

/** What is done so that complaints of a kind do not come again (R3.4.2), with who does it and by when. */
export interface Measure extends MeasureAim {
  readonly id: string;
  /** The number behind M. */
  readonly ref: number;
  /** The complaint that it was decided on; null where it is against a cause or a category as such. */
  readonly complaintId: string | null;
  /** Stored sealed. */
  readonly text: string;
  readonly ownerId: string;
  /** YYYY-MM-DD. */
  readonly dueDay: string;
  readonly state: MeasureState;
  readonly at: Date;
  readonly madeById: string;
  /** When its owner is reminded; null where that was over when it was made. */
  readonly remindAt: Date | null;
  /** Since when its effect is looked at. */
  readonly doneAt: Date | null;
  readonly doneById: string | null;
  /** Stored sealed. */
  readonly cancelReason: string | null;
  readonly version: number;
}
