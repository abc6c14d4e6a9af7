/** What a delivery is, as people count them. An update of an earlier card is none. */
export const DELIVERY_KINDS = ['reminder', 'notice', 'report', 'alert'] as const;
export type DeliveryKind = (typeof DELIVERY_KINDS)[number];

/** `ready`: waits for its time, or for its next attempt. `unknown`: perhaps sent, and the platform cannot tell. */
export const DELIVERY_STATES = ['ready', 'sent', 'dead', 'withdrawn', 'unknown'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** One line of the delivery ledger: what was to reach whom, and what became of it. It never says what the message said. */
export interface Delivery {
  readonly id: string;
  readonly kind: DeliveryKind;
  /** A short reference of the record that it is about: P12; null where there is none. */
  readonly about: string | null;
  /** One of the two is set. */
  readonly memberId: string | null;
  readonly channelId: string | null;
  /** The recipient's name, or the channel's address. */
  readonly recipient: string;
  readonly urgent: boolean;
  readonly dueAt: Date;
  readonly state: DeliveryState;
  /** When it was sent, given up or withdrawn. */
  readonly endedAt: Date | null;
  readonly attempts: number;
  /** Why the last attempt failed, or why it was given up. */
  readonly reason: string | null;
  readonly seenAt: Date | null;
}

/** What is sent this much after it was due was late. */
export const LATE_AFTER_MS = 60_000;

/** How much after its time it was sent, in milliseconds; null where it was not. */
export function lateBy({
  state,
  endedAt,
  dueAt,
}: Pick<Delivery, 'state' | 'endedAt' | 'dueAt'>): number | null {
  return state === 'sent' && endedAt !== null ? Math.max(0, endedAt.getTime() - dueAt.getTime()) : null;
}

/** How the deliveries of a period went. Withdrawn ones were no longer due: they count nowhere but in their own figure. */
export interface DeliveryTotals {
  readonly due: number;
  readonly sent: number;
  readonly late: number;
  readonly seen: number;
  readonly waiting: number;
  readonly dead: number;
  readonly unknown: number;
  readonly withdrawn: number;
}
