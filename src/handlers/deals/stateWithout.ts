import { isLive } from '../../domain/contracts/contractSteps.ts';
import type { Customer, CustomerState } from '../../domain/customer.ts';
import { stateAfterEnd } from '../../domain/deals/boughtState.ts';
import type { Repos } from '../ports/repos.ts';

const MOST_READ = 50;

/** What a customer is without one of his deals, by its subscription. */
export async function stateWithout(
  repos: Repos,
  { id, state }: Customer,
  subscriptionId: string,
): Promise<CustomerState> {
  const contracts = await repos.contracts.ofCustomer(id, MOST_READ);
  const subscriptions = await repos.deals.ofCustomer(id, MOST_READ);
  const visits = await repos.visits.ofCustomer(id, 'visit', 1);
  return stateAfterEnd(state, {
    contract: contracts.some((one) => one.subscriptionId !== subscriptionId && isLive(one)),
    subscription: subscriptions.some((one) => one.id !== subscriptionId && one.state === 'active'),
    visit: visits.length > 0,
  });
}
