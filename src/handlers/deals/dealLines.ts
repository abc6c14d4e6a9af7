import type { Reading } from '../doing.ts';
import { subscriptionRef } from './subscriptionRef.ts';

const MOST_READ = 5;

/** What a customer has subscribed to, newest first: D7 A-1-1502（待签约）. */
export async function dealLines({ repos, m }: Reading, customerId: string): Promise<string[]> {
  const subscriptions = await repos.deals.ofCustomer(customerId, MOST_READ);
  const units = await repos.units.byIds(subscriptions.map(({ unitId }) => unitId));
  const keys = new Map(units.map(({ id, key }) => [id, key]));
  return subscriptions.map((one) =>
    m.deal.line(subscriptionRef(one), keys.get(one.unitId) ?? '', m.deal.states[one.state]),
  );
}
