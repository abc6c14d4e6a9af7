import type { Customer } from '../../domain/customer.ts';
import type { Repos } from '../ports/repos.ts';

/** Merged into one that was itself merged later, and so on: no more than that many times. */
const MOST_STEPS = 10;

/** The customer that a record stands for: itself, or the one that it was merged into as a duplicate. */
export async function standsFor(
  repos: Pick<Repos, 'customers'>,
  record: Customer | undefined,
): Promise<Customer | undefined> {
  let customer = record;
  for (
    let step = 0;
    step < MOST_STEPS && customer !== undefined && customer.mergedIntoId !== null;
    step += 1
  ) {
    customer = await repos.customers.byId(customer.mergedIntoId);
  }
  return customer;
}
