export const FILING_STATES = ['filed', 'confirmed', 'rejected', 'expired'] as const;
export type FilingState = (typeof FILING_STATES)[number];

/**
 * Why a filing does not count: the customer was known already; another company's came first; it was made too shortly
 * before the arrival; the visit came after its protection.
 */
export const FILING_FAULTS = ['known', 'later', 'short', 'late'] as const;
export type FilingFault = (typeof FILING_FAULTS)[number];

/** A distribution company tells that it will bring somebody (报备). */
export interface Filing {
  readonly id: string;
  readonly projectId: string;
  /** The distribution company. */
  readonly channelCompany: string;
  /** Its agent; stored sealed. */
  readonly agent: string | null;
  /** The customer's name as filed; stored sealed. */
  readonly name: string;
  /** The digits that were told, the others as stars: 138****8002. Stored sealed, found by a keyed hash of its ends. */
  readonly phone: string;
  /** E.164, where all digits are known: told at once, or at the arrival. Stored sealed. */
  readonly number: string | null;
  readonly filedAt: Date;
  /** When they want to come; null where they did not say. */
  readonly visitAt: Date | null;
  readonly protectedUntil: Date;
  readonly state: FilingState;
  readonly fault: FilingFault | null;
  /** Set where the customer has a record. */
  readonly customerId: string | null;
  /** When they arrived and the full number was seen. */
  readonly confirmedAt: Date | null;
  readonly byId: string;
  readonly version: number;
}
