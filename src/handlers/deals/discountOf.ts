import type { Subscription } from '../../domain/deal.ts';
import { approvalRef } from '../approvals/approvalRef.ts';
import type { Repos } from '../ports/repos.ts';

const MOST_READ = 100;

/** By which approval a subscription's price is less than the list price: S31; undefined where by none. */
export async function discountOf(
  repos: Pick<Repos, 'approvals'>,
  { id, customerId, price, listPrice }: Pick<Subscription, 'id' | 'customerId' | 'price' | 'listPrice'>,
): Promise<string | undefined> {
  const approvals = price < listPrice ? await repos.approvals.ofCustomer(customerId, MOST_READ) : [];
  const found = approvals.find(({ subscriptionId, kind }) => subscriptionId === id && kind === 'discount');
  return found === undefined ? undefined : approvalRef(found);
}
