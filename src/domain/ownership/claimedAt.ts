import type { Customer } from '../customer.ts';

/** From when a first contact counts: from when it was; where it was entered late only from the entry, so that nobody claims the past. */
export function claimedAt({
  firstContactAt,
  enteredAt,
  enteredLate,
}: Pick<Customer, 'firstContactAt' | 'enteredAt' | 'enteredLate'>): Date {
  return enteredLate ? enteredAt : firstContactAt;
}
