import { dealScope } from '../../domain/dealScope.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Block } from '../chat/card.ts';
import { subscriptionRef } from '../deals/subscriptionRef.ts';
import type { Reading } from '../doing.ts';
import { scenesOf } from '../holds/scenesOf.ts';

const MOST_READ = 50;
const MOST_SHOWN = 10;

/** Subscriptions within reach that are still to be signed, the first to be signed first; what is overdue says so. */
export async function dayDeals({ repos, actor, now, m }: Reading): Promise<Block[]> {
  const toSign = await repos.deals.toSign(dealScope(actor), MOST_READ);
  const shown = await scenesOf(repos, toSign.slice(0, MOST_SHOWN));
  const rows = shown.map(({ of, scene: { unit, label, member, zone } }) => {
    const until = dateTime(of.signBy, zone, now, m);
    return [subscriptionRef(of), unit.key, label, member.name, of.signBy <= now ? m.deal.late(until) : until];
  });
  const overdue = toSign.filter(({ signBy }) => signBy <= now).length;
  const { ref, unit, customer, seller, signBy } = m.deal.columns;
  return rows.length === 0
    ? []
    : [
        { kind: 'text', text: m.deal.dayToSign(toSign.length, overdue) },
        { kind: 'table', columns: [ref, unit, customer, seller, signBy], rows },
      ];
}
