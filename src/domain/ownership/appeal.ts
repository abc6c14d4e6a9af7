export const APPEAL_STATES = ['open', 'upheld', 'changed', 'superseded'] as const;
/** 待裁定 维持 改判, and 归属已变: the customer became somebody else's before it was decided. */
export type AppealState = (typeof APPEAL_STATES)[number];

/** Somebody holds that a customer is his, and the manager decides (判客申诉). */
export interface Appeal {
  readonly id: string;
  readonly customerId: string;
  readonly projectId: string;
  readonly appellantId: string;
  /** Whose the customer was when it was lodged. */
  readonly ownerId: string;
  /** Stored sealed. */
  readonly reason: string;
  readonly at: Date;
  readonly state: AppealState;
  readonly decidedById: string | null;
  readonly decidedAt: Date | null;
  readonly version: number;
}
