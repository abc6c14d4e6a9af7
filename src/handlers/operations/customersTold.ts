import { within } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Change } from '../../domain/records.ts';
import type { Doing } from '../doing.ts';
import { receptionScope } from '../reception/receptionScope.ts';

/**
 * Of whose records in an operation its maker is told the name: customers whom he made himself, and those whom he sees now, before
 * or after it. A door is opened for a colleague's customer, too, and 撤销 tells no more of him than that did (R2.1.4).
 */
export async function customersTold(
  { repos, actor }: Pick<Doing, 'repos' | 'actor'>,
  changes: readonly Change[],
): Promise<ReadonlySet<string>> {
  const scope = receptionScope(actor);
  const sees = (customer: Customer | null | undefined): boolean =>
    customer !== null && customer !== undefined && within(scope, customer);
  const told = new Set<string>();
  for (const change of changes) {
    if (change.kind === 'customer' && (change.before === null || sees(change.before) || sees(change.after))) {
      told.add(change.id);
    }
    if (change.kind === 'plan' || change.kind === 'customerPhone') {
      const { customerId } = change.after ?? change.before ?? {};
      if (customerId !== undefined && sees(await repos.customers.byId(customerId))) {
        told.add(customerId);
      }
    }
  }
  return told;
}
