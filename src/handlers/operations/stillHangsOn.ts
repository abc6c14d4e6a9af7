import type { Change } from '../../domain/records.ts';
import type { Repos } from '../ports/repos.ts';

/**
 * Whether a customer that an operation made has by now what the operation did not bring: a follow-up, a plan, a further
 * phone. Then it cannot go.
 */
export async function stillHangsOn(
  repos: Repos,
  change: Change,
  operation: readonly Change[],
): Promise<boolean> {
  if (change.kind !== 'customer') {
    return false;
  }
  const brought = new Set(operation.map((one) => one.id));
  return (
    (await repos.followUps.ofCustomer(change.id, 1)).length > 0 ||
    (await repos.plans.openOfCustomer(change.id)).length > 0 ||
    (await repos.customers.phones(change.id)).some((phone) => !brought.has(phone.id))
  );
}
