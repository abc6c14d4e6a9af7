/** 认购中 已签约 退定 挞定: `withdrawn` gave the deposit back, `forfeited` did not. */
export const SUBSCRIPTION_STATES = ['active', 'signed', 'withdrawn', 'forfeited'] as const;
export type SubscriptionState = (typeof SUBSCRIPTION_STATES)[number];

/** How a subscription is given up before the contract: 退定 or 挞定. */
export const SUBSCRIPTION_ENDS = ['withdrawn', 'forfeited'] as const satisfies readonly SubscriptionState[];
export type SubscriptionEnd = (typeof SUBSCRIPTION_ENDS)[number];

/** A customer has subscribed to a unit with a deposit (认购, 定金) and signs the contract by a date (R3.3). */
export interface Subscription {
  readonly id: string;
  /** The number behind D. */
  readonly ref: number;
  readonly unitId: string;
  readonly projectId: string;
  /** The seller's team at the time. */
  readonly teamId: string | null;
  readonly customerId: string;
  /** Whose customer it was: the sale is counted for him. */
  readonly memberId: string;
  /** Who buys besides the customer; stored sealed. */
  readonly coOwners: string | null;
  readonly at: Date;
  /** YYYY-MM-DD where the project is: the day that the figures count it on. */
  readonly day: string;
  /** Fen, of the unit as it was marked. */
  readonly listPrice: number;
  /** Fen: what was agreed. */
  readonly price: number;
  /** Fen. */
  readonly deposit: number;
  /** 0.01 m² (建筑面积), as it was then; null where the unit's is not known. */
  readonly area: number | null;
  /** The contract is to be signed by then. */
  readonly signBy: Date;
  /** When it is reminded of; null when that is over. */
  readonly remindAt: Date | null;
  readonly state: SubscriptionState;
  readonly endedAt: Date | null;
  /** YYYY-MM-DD. */
  readonly endedDay: string | null;
  readonly endedById: string | null;
  /** Stored sealed. */
  readonly endReason: string | null;
  readonly version: number;
}

/**
 * Which deal a unit is in: its `id` is the unit's, so that the database lets one have it. Whatever happens to a unit's deal writes
 * this row too: of two things at one moment the second sees the first.
 */
export interface ActiveDeal {
  readonly id: string;
  readonly subscriptionId: string;
  readonly version: number;
}
