import type { Customer } from '../../domain/customer.ts';

/** The one customer that a command was about; with several there is no "that customer". */
export function customerIdOf(spokenOf: readonly Customer[]): string | undefined {
  const ids = new Set(spokenOf.map((customer) => customer.id));
  return ids.size === 1 ? [...ids][0] : undefined;
}
