import type { PayPlan } from './payments/payPlan.ts';

/**
 * 已签约 已网签 已备案 已交付, and how it ended before that: 退房 (`cancelled`), 换房 (`swapped`: its deal goes on with another unit).
 */
export const CONTRACT_STATES = [
  'signed',
  'registered',
  'filed',
  'delivered',
  'cancelled',
  'swapped',
] as const;
export type ContractState = (typeof CONTRACT_STATES)[number];

/** A customer has signed the contract (签约) of the unit that he subscribed to (R2.3, R3.3). */
export interface Contract {
  readonly id: string;
  /** The number behind H. */
  readonly ref: number;
  /** The deal: what is paid is kept under it, before the contract and after. */
  readonly subscriptionId: string;
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
  /** YYYY-MM-DD on the paper: the day that the figures count it on. */
  readonly day: string;
  /** Fen: what was agreed. */
  readonly price: number;
  /** Fen: the price of the contract that it takes the place of, where it comes from a swap (换房): it is no new sale. */
  readonly swappedPrice: number | null;
  /** 0.01 m² (建筑面积), as it was then; null where the unit's is not known. */
  readonly area: number | null;
  readonly plan: PayPlan;
  /** YYYY-MM-DD: when the unit is to be handed over; null where nothing was agreed. */
  readonly handoverDay: string | null;
  readonly state: ContractState;
  /** YYYY-MM-DD of the online signing (网签). */
  readonly registeredDay: string | null;
  /** YYYY-MM-DD of the filing (备案). */
  readonly filedDay: string | null;
  /** YYYY-MM-DD: it is to be filed by then (30 days from the signing). */
  readonly fileBy: string;
  /** YYYY-MM-DD on which the online signing of a contract that is over was revoked: until then its unit is locked. */
  readonly revokedDay: string | null;
  /** The signed paper is to be there as a scan by then (policy contract.scan). */
  readonly scanBy: Date;
  /** When a scan was first there. */
  readonly scannedAt: Date | null;
  /** When the customer said that he understood the contract, to whom, and which clauses were explained (R2.3.1). */
  readonly explainedAt: Date | null;
  readonly explainedById: string | null;
  /** Stored sealed. */
  readonly explainedClauses: string | null;
  readonly endedAt: Date | null;
  /** YYYY-MM-DD. */
  readonly endedDay: string | null;
  readonly endedById: string | null;
  /** Stored sealed. */
  readonly endReason: string | null;
  /** The number that it had where it was kept before (原编号); null where there is none. */
  readonly oldNumber: string | null;
  /** YYYY-MM-DD on which it came from a table of existing contracts: what was due before that day is not called in again. */
  readonly importedDay: string | null;
  readonly version: number;
}
