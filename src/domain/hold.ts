/** 生效 放回 到期 已用: `used` when a deal follows from it. */
export const HOLD_STATES = ['active', 'released', 'expired', 'used'] as const;
export type HoldState = (typeof HOLD_STATES)[number];

/** 候补 轮到 已接 放弃 退出: `passed` also for whoever let his offer run out. */
export const WAITING_STATES = ['waiting', 'offered', 'taken', 'passed', 'left'] as const;
export type WaitingState = (typeof WAITING_STATES)[number];

/** A unit is kept for a customer until an instant (预留, 留房, 锁房). */
export interface Hold {
  readonly id: string;
  readonly unitId: string;
  readonly projectId: string;
  /** The holder's team at the time. */
  readonly teamId: string | null;
  readonly customerId: string;
  readonly memberId: string;
  readonly at: Date;
  readonly until: Date;
  readonly state: HoldState;
  readonly endedAt: Date | null;
  /** Stored sealed. */
  readonly endReason: string | null;
  /** How often it was extended. */
  readonly extensions: number;
  /** When the holder asked for an extension that nobody has decided yet. */
  readonly askedAt: Date | null;
  readonly remindAt: Date | null;
  readonly remindedAt: Date | null;
  readonly version: number;
}

/**
 * Who has a unit now: its `id` is the unit's, so that the database lets one have it. Either a hold, or for as long as it is
 * offered the first who waits. Whatever happens to holds and waiting of a unit writes this row too: of two things at one
 * moment the second sees the first.
 */
export interface ActiveHold {
  readonly id: string;
  readonly holdId: string | null;
  readonly waitingId: string | null;
  /** One of the holder's places (`slotOf`), unique: nobody holds more at once than he may. Null while it is on offer. */
  readonly slot: string | null;
  readonly until: Date;
  readonly version: number;
}

/** A customer's place in the order of those who wait for a unit (候补). */
export interface Waiting {
  readonly id: string;
  readonly unitId: string;
  readonly projectId: string;
  readonly customerId: string;
  readonly memberId: string;
  readonly at: Date;
  readonly state: WaitingState;
  readonly offeredAt: Date | null;
  readonly offeredUntil: Date | null;
  readonly version: number;
}
