import type { Subscription } from '../../domain/deal.ts';
import { rateOff } from '../../domain/deals/rateOff.ts';
import { area, dateTime, money, rate } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Fact } from '../chat/card.ts';
import type { Scene } from '../holds/scene.ts';

/** What was agreed, as every card of a subscription shows it. `discount`: the number of the approval by which it is less than the list price. */
export function subscriptionFacts(
  subscription: Pick<Subscription, 'price' | 'listPrice' | 'deposit' | 'area' | 'coOwners' | 'signBy'>,
  { unit, label, zone }: Pick<Scene, 'unit' | 'label' | 'zone'>,
  now: Date,
  m: Messages,
  discount?: string,
): Fact[] {
  const { price, listPrice, deposit, area: built, coOwners, signBy } = subscription;
  const { labels } = m.deal;
  return [
    { label: labels.customer, value: label },
    ...(coOwners === null ? [] : [{ label: labels.coOwners, value: coOwners }]),
    {
      label: labels.unit,
      value: [
        unit.key,
        ...(unit.layout === null ? [] : [unit.layout]),
        ...(built === null ? [] : [area(built, m)]),
      ].join(' · '),
    },
    {
      label: labels.price,
      value:
        built === null
          ? money(price, m)
          : m.deal.priceWithArea(money(price, m), money(aSquareMetre(price, built), m)),
    },
    ...(price < listPrice
      ? [
          {
            label: labels.discount,
            value: m.deal.discounted(rate(rateOff(listPrice, price)), money(listPrice, m), discount),
          },
        ]
      : []),
    { label: labels.deposit, value: money(deposit, m) },
    { label: labels.signBy, value: dateTime(signBy, zone, now, m) },
  ];
}

/** Fen for a square metre, to the whole yuan. `built`: 0.01 m². */
function aSquareMetre(price: number, built: number): number {
  return Math.round(price / built) * 100;
}
