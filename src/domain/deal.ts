/**
 * 小定 认购中 已签约 退定 挞定: `withdrawn` gave the deposit back, `forfeited` did not. A reservation (小定) that nobody subscribed to in time
 * `lapsed`, one that was given up was `dropped`.
 */
export const SUBSCRIPTION_STATES = [
  'reserved',
  'active',
  'signed',
  'withdrawn',
  'forfeited',
  'lapsed',
  'dropped',
] as const;
export type SubscriptionState = (typeof SUBSCRIPTION_STATES)[number];

/** How a deal is given up before the contract: a subscription by 退定 or 挞定, a reservation by 退小定. */
export const SUBSCRIPTION_ENDS = [
  'withdrawn',
  'forfeited',
  'dropped',
] as const satisfies readonly SubscriptionState[];
export type SubscriptionEnd = (typeof SUBSCRIPTION_ENDS)[number];

/**
 * A customer has subscribed to a unit with a deposit (认购, 定金) and signs the contract by a date (R3.3); a smaller reservation (小定), which he
 * can have back, may precede it under the same number.
 */
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
  /** When it was subscribed to; while it is reserved, when that was done. */
  readonly at: Date;
  /** YYYY-MM-DD where the project is: the day that the figures count it on. */
  readonly day: string;
  /** YYYY-MM-DD on which it was reserved (小定); null where no reservation preceded. */
  readonly reservedDay: string | null;
  /** Fen: what was said to be paid for the reservation; null where none preceded. */
  readonly reservation: number | null;
  /** Fen, of the unit as it was marked. */
  readonly listPrice: number;
  /** Fen: what was agreed. */
  readonly price: number;
  /** Fen; nothing while it is reserved. */
  readonly deposit: number;
  /** 0.01 m² (建筑面积), as it was then; null where the unit's is not known. */
  readonly area: number | null;
  /** The contract is to be signed by then; a reservation is to be subscribed to by then. */
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
