import type { Customer } from '../../domain/customer.ts';
import type { Reading } from '../doing.ts';
import { subscriptionRef } from './subscriptionRef.ts';

const MOST_READ = 20;

/** A line that names what a customer has subscribed to already; none where he has nothing. */
export async function boughtBy({ repos, m }: Reading, customer: Customer): Promise<string[]> {
  const live = (await repos.deals.ofCustomer(customer.id, MOST_READ)).filter(
    ({ state }) => state === 'active',
  );
  return live.length === 0 ? [] : [m.deal.hasAlready(live.map(subscriptionRef).join(m.common.listSeparator))];
}
