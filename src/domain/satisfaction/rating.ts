import type { Locale } from '../company.ts';

/** What a customer is asked to rate: 到访 交房 投诉 */
export const RATED = ['visit', 'handover', 'complaint'] as const;
export type Rated = (typeof RATED)[number];

/** How an answer came: by the customer's own link, or entered by customer service when he signed. */
export type RatedHow = 'link' | 'entered';

/** A customer is asked how satisfied he is (满意度) with one visit, handover or complaint, and what he answered: once. */
export interface Rating {
  readonly id: string;
  readonly about: Rated;
  /** Of the visit, the handover or the complaint. */
  readonly aboutId: string;
  /** Of a complaint how often it was opened again before it was asked about: each result is rated by itself. */
  readonly round: number;
  /** When it was. */
  readonly at: Date;
  /** Null where somebody complained who is no customer. */
  readonly customerId: string | null;
  readonly projectId: string;
  readonly teamId: string | null;
  /** Whom the answer is about, as it was when it was asked: figures are attributed to him. */
  readonly memberId: string;
  readonly askedById: string;
  readonly askedAt: Date;
  /** From when on the link opens nothing; null where there is none. */
  readonly expiresAt: Date | null;
  /** SHA-256 of what the link bears, in hex: the link itself is stored nowhere. Null where there is none. */
  readonly tokenHash: string | null;
  /** Of his page and of the words with the link. */
  readonly locale: Locale;
  /** 1 to 5; null until it is answered. */
  readonly stars: number | null;
  /** Stored sealed. */
  readonly comment: string | null;
  readonly answeredAt: Date | null;
  /** The calendar day of `answeredAt` in the project's zone (YYYY-MM-DD). */
  readonly answeredDay: string | null;
  readonly how: RatedHow | null;
  readonly version: number;
}
