import type { Delivery, DeliveryState, DeliveryTotals } from '../../domain/delivery.ts';

/** Whose deliveries: everybody's, or those to the members and channels of some teams or projects. */
export type DeliveryReach =
  | { readonly kind: 'company' }
  | { readonly kind: 'project'; readonly projectIds: readonly string[] }
  | { readonly kind: 'team'; readonly teamIds: readonly string[] };

export interface DeliveryFilter {
  /** Business time of being due: from this instant up to, not including, `to`. */
  readonly from: Date;
  readonly to: Date;
  readonly reach: DeliveryReach;
}

/** A job that was given up. */
export interface DeadJob {
  readonly id: string;
  readonly kind: string;
  readonly runAt: Date;
  readonly attempts: number;
  readonly reason: string;
}

/** The delivery ledger. */
export interface Deliveries {
  totals(filter: DeliveryFilter): Promise<DeliveryTotals>;
  /** The newest first. */
  list(filter: DeliveryFilter, states: readonly DeliveryState[], limit: number): Promise<Delivery[]>;
  byId(id: string): Promise<Delivery | undefined>;
  /** Everything that waits for a person, whenever it was due: given up, or sent perhaps. */
  unsettled(reach: DeliveryReach, limit: number): Promise<Delivery[]>;
  deadJobs(limit: number): Promise<DeadJob[]>;
  deadJob(id: string): Promise<DeadJob | undefined>;
}
