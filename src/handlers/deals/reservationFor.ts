import type { Subscription } from '../../domain/deal.ts';
import { reservationMoney } from '../../domain/payments/reservationMoney.ts';
import type { Repos } from '../ports/repos.ts';

const MOST_READ = 50;

/**
 * The reservation (小定) of a unit that a customer's subscription takes over: the one that runs, else one that is over and whose money is still
 * there and is not asked back. Undefined where there is none.
 */
export async function reservationFor(
  repos: Pick<Repos, 'deals' | 'receipts' | 'approvals'>,
  unitId: string,
  customerId: string,
): Promise<Subscription | undefined> {
  const active = await repos.deals.active(unitId);
  if (active !== undefined) {
    const live = await repos.deals.subscription(active.subscriptionId);
    return live?.state === 'reserved' && live.customerId === customerId ? live : undefined;
  }
  const over = (await repos.deals.ofCustomer(customerId, MOST_READ)).filter(
    (one) => one.unitId === unitId && (one.state === 'lapsed' || one.state === 'dropped'),
  );
  for (const one of over) {
    const { said } = reservationMoney(await repos.receipts.ofDeal(one.id));
    if (said > 0 && (await repos.approvals.open(`refund:${one.id}`)) === undefined) {
      return one;
    }
  }
  return undefined;
}
