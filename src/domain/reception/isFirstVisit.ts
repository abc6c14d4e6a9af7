import type { CustomerState } from '../customer.ts';

/** What the records say of a customer who stands at the door. */
interface Before {
  /** Visits on record. */
  readonly visits: number;
  readonly state: CustomerState;
  /** Who brings the customer says that he was here before: before there were records. */
  readonly saidRepeat: boolean;
}

/** 首访 or 复访 (DOMAIN 3): by the records; a customer past being a prospect has been here. */
export function isFirstVisit({ visits, state, saidRepeat }: Before): boolean {
  return visits === 0 && state === 'prospect' && !saidRepeat;
}
