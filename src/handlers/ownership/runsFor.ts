import type { Customer } from '../../domain/customer.ts';
import type { Repos } from '../ports/repos.ts';

const MOST_READ = 20;

/**
 * A unit that is on hold for one of these customers, reserved for him (小定), or being offered to him, and for whom; undefined where nothing
 * runs.
 */
export async function runsFor(
  repos: Pick<Repos, 'deals' | 'holds' | 'waitings'>,
  customers: readonly Customer[],
): Promise<{ readonly customer: Customer; readonly unitId: string } | undefined> {
  for (const customer of customers) {
    const [hold] = await repos.holds.ofCustomer(customer.id);
    const offered = (await repos.waitings.ofCustomer(customer.id)).find(({ state }) => state === 'offered');
    const reserved = (await repos.deals.ofCustomer(customer.id, MOST_READ)).find(
      ({ state }) => state === 'reserved',
    );
    const unitId = hold?.unitId ?? offered?.unitId ?? reserved?.unitId;
    if (unitId !== undefined) {
      return { customer, unitId };
    }
  }
  return undefined;
}
