import type { Customer, CustomerState } from '../customer.ts';
import { CUSTOMER_FIELD_NAMES } from './customerFieldNames.ts';

/** How far a customer has come; a lost one has come nowhere. */
const PROGRESS: Readonly<Record<CustomerState, number>> = {
  lost: 0,
  prospect: 1,
  visited: 2,
  subscribed: 3,
  contracted: 4,
  delivered: 5,
};

/**
 * What becomes of the customer that is kept when a duplicate is merged into it: what it says itself stays, what it does not know is
 * taken over, and of the two states the further one counts. Whose it is and when it was first met stay.
 */
export function mergedRecord(keep: Customer, from: Customer): Partial<Customer> {
  const filled = CUSTOMER_FIELD_NAMES.filter((name) => keep[name] === null && from[name] !== null);
  const further = PROGRESS[from.state] > PROGRESS[keep.state];
  return {
    ...Object.fromEntries(filled.map((name) => [name, from[name]])),
    ...(further ? { state: from.state, lostReason: null, lostCause: null, lostFrom: null } : {}),
    lastFollowUpAt: later(keep.lastFollowUpAt, from.lastFollowUpAt),
    verifiedAt: later(keep.verifiedAt, from.verifiedAt),
    noPhone: keep.noPhone && from.noPhone,
  };
}

function later(a: Date | null, b: Date | null): Date | null {
  return a === null || (b !== null && b > a) ? b : a;
}
