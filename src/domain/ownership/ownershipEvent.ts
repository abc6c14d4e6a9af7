/** Why a customer became somebody's, or nobody's: 登记 分配 领取 放弃 到期 交接 合并 申诉. */
export const OWNERSHIP_REASONS = [
  'registered',
  'assigned',
  'captured',
  'released',
  'expired',
  'handedOver',
  'merged',
  'appeal',
] as const;
export type OwnershipReason = (typeof OWNERSHIP_REASONS)[number];

/** One line in the history of whose a customer is. What a follow-up extends is told by the follow-up itself. */
export interface OwnershipEvent {
  readonly id: string;
  readonly customerId: string;
  readonly at: Date;
  /** Whose he is from then on: NOBODY where he went to the pool. */
  readonly ownerId: string;
  readonly reason: OwnershipReason;
  /** End of the protection that began with it; null where it gives none. */
  readonly protectedUntil: Date | null;
  /** Who did it. Of what a rule did by itself the owner that it took him from. */
  readonly byId: string;
  readonly version: number;
}
