/** 来访 and 来电: how a customer came in (R3.1.2). */
export const VISIT_KINDS = ['visit', 'callIn'] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];

/** What a reception took of the receiver's turn in the rotation. */
export const VISIT_TURNS = ['used', 'makeUp', 'none'] as const;
export type VisitTurn = (typeof VISIT_TURNS)[number];

/** Why somebody receives. */
export const VISIT_REASONS = [
  /** His turn in the order. */
  'turn',
  /** A turn that he is owed: he was busy when it was his. */
  'makeUp',
  /** The desk or a manager named him. */
  'named',
  /** The customer is his. */
  'owner',
  /** The customer's owner is away. */
  'ownerAway',
  /** A colleague let him have it. */
  'passed',
  /** He took the call himself. */
  'answered',
] as const;
export type VisitReason = (typeof VISIT_REASONS)[number];

/** A group that was received, or a call that came in: one a customer and day (DOMAIN 3). */
export interface Visit {
  readonly id: string;
  readonly kind: VisitKind;
  /** Null for a visitor who left neither name nor phone. */
  readonly customerId: string | null;
  readonly projectId: string;
  /** The receiver's team: figures are attributed to it. */
  readonly teamId: string | null;
  readonly receivedById: string;
  readonly registeredById: string;
  readonly at: Date;
  /** The calendar day of `at` in the project's zone (YYYY-MM-DD). */
  readonly day: string;
  /** How many came together. */
  readonly party: number;
  /** 首访, told by the records; a repeat is 复访. */
  readonly first: boolean;
  /** References as they were said: 1502. */
  readonly unitsSeen: readonly string[];
  /** Stored sealed. */
  readonly feedback: string | null;
  readonly concerns: readonly string[];
  readonly leftNoPhone: boolean;
  readonly turn: VisitTurn;
  readonly why: VisitReason;
  /** When the receiver wrote down how it went; null until then. */
  readonly recordedAt: Date | null;
  readonly version: number;
}
