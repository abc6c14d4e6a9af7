import type { Range } from './values.ts';

/** The owner of a customer in the pool (公海): nobody, whoever asks. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

export const CUSTOMER_LEVELS = ['A', 'B', 'C', 'D'] as const;
export type CustomerLevel = (typeof CUSTOMER_LEVELS)[number];

export const CUSTOMER_STATES = [
  'prospect',
  'visited',
  'subscribed',
  'contracted',
  'delivered',
  'lost',
] as const;
export type CustomerState = (typeof CUSTOMER_STATES)[number];

/** The way in (来源): 来电 来访 渠道 老带新 线上. */
export const CUSTOMER_SOURCES = ['callIn', 'visit', 'channel', 'referral', 'online'] as const;
export type CustomerSource = (typeof CUSTOMER_SOURCES)[number];

/** 刚需 改善 投资 养老 教育. */
export const PURPOSES = ['firstHome', 'upgrade', 'investment', 'retirement', 'schooling'] as const;
export type Purpose = (typeof PURPOSES)[number];

export const ORIENTATIONS = ['south', 'north', 'east', 'west', 'southNorth', 'eastWest'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

export const GENDERS = ['m', 'f'] as const;
export type Gender = (typeof GENDERS)[number];

/** Before a customer goes to the pool his owner is told some days before, and for the last time some hours before. */
export type PoolWarning = 'first' | 'last';

/** One prospect or buyer of the company (R2.1.1). Phones are records of their own (CustomerPhone). */
export interface Customer {
  readonly id: string;
  /** 12 is shown as C12. */
  readonly ref: number;
  readonly projectId: string;
  /** NOBODY while in the pool. */
  readonly ownerId: string;
  /** Since when this owner has him: evidence of before is another's. */
  readonly ownerSince: Date;
  /**
   * End of the protection that the rules of the project gave at the last write that extended it. Null where no write has
   * settled it yet: then it follows from the evidence.
   */
  readonly protectedUntil: Date | null;
  /** Set while in the pool (公海). */
  readonly pooledAt: Date | null;
  /** The husband or wife who is a customer too: the two count as one. Set on both. */
  readonly spouseId: string | null;
  /** The owner's team when the customer was registered: figures are attributed to it. */
  readonly teamId: string | null;
  readonly name: string;
  readonly gender: Gender | null;
  readonly age: number | null;
  readonly occupation: string | null;
  /** Stored sealed. */
  readonly address: string | null;
  readonly rooms: number | null;
  /** Fen. */
  readonly budget: Range | null;
  /** Fen. */
  readonly downPayment: Range | null;
  /** 0.01 m². */
  readonly area: Range | null;
  readonly floor: Range | null;
  readonly orientation: Orientation | null;
  readonly purpose: Purpose | null;
  readonly place: string | null;
  readonly source: CustomerSource | null;
  /** How they heard of us: free words, e.g. 自然到访, 抖音. */
  readonly path: string | null;
  readonly channelCompany: string | null;
  readonly channelAgent: string | null;
  readonly referrer: string | null;
  readonly level: CustomerLevel | null;
  readonly state: CustomerState;
  readonly lostReason: string | null;
  readonly firstContactAt: Date;
  /** The calendar day of the first contact in the project's zone (YYYY-MM-DD): the day it counts for. */
  readonly firstContactDay: string;
  readonly firstContactNote: string | null;
  readonly enteredAt: Date;
  /** End of the term of policy customer.entry that was in force (R2.1.2). */
  readonly entryDueAt: Date;
  readonly enteredLate: boolean;
  /** True where the customer left no phone (said so by a button, not by omission). */
  readonly noPhone: boolean;
  readonly lastFollowUpAt: Date | null;
  readonly createdById: string;
  readonly version: number;
  /** What he was lost for, under the word that the company counts it by (价格, 竞品 ...); null while he is not lost. */
  readonly lostCause: string | null;
  /** The state that he was lost in, and comes back to. */
  readonly lostFrom: CustomerState | null;
  /** When he was last called back to verify the record (R2.1.3). */
  readonly verifiedAt: Date | null;
  /** The customer that this duplicate was merged into: the record stays as a pointer to it. */
  readonly mergedIntoId: string | null;
  /** From when he may go to the pool, as the owner was told; counts only as long as nothing has protected him longer since. */
  readonly poolAt: Date | null;
  /** Which warning of that the owner has had last. */
  readonly poolWarned: PoolWarning | null;
}

export interface CustomerPhone {
  readonly id: string;
  readonly customerId: string;
  /** E.164, e.g. +8613800138000. Stored sealed, found by a blind index. */
  readonly number: string;
  readonly primary: boolean;
  readonly addedAt: Date;
  readonly version: number;
  /** Whose it is, or when it answers: 太太, 备用, 白天. */
  readonly label: string | null;
}
