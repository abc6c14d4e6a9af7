import type { Customer } from '../../domain/customer.ts';
import type { Repos } from '../ports/repos.ts';

/** A unit that is on hold for one of these customers, or is being offered to him, and for whom; undefined where nothing runs. */
export async function runsFor(
  repos: Pick<Repos, 'holds' | 'waitings'>,
  customers: readonly Customer[],
): Promise<{ readonly customer: Customer; readonly unitId: string } | undefined> {
  for (const customer of customers) {
    const [hold] = await repos.holds.ofCustomer(customer.id);
    const offered = (await repos.waitings.ofCustomer(customer.id)).find(({ state }) => state === 'offered');
    const unitId = hold?.unitId ?? offered?.unitId;
    if (unitId !== undefined) {
      return { customer, unitId };
    }
  }
  return undefined;
}
