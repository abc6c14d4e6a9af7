import type { Subscription } from '../../domain/deal.ts';
import { area, dateTime, money } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Fact } from '../chat/card.ts';
import type { Scene } from '../holds/scene.ts';

/** What was reserved (小定), as every card of it shows it. The marked price binds nobody before the subscription. */
export function reservationFacts(
  { listPrice, reservation, signBy }: Pick<Subscription, 'listPrice' | 'reservation' | 'signBy'>,
  { unit, label, zone }: Pick<Scene, 'unit' | 'label' | 'zone'>,
  now: Date,
  m: Messages,
): Fact[] {
  const { labels } = m.reservation;
  return [
    { label: m.deal.labels.customer, value: label },
    {
      label: m.deal.labels.unit,
      value: [
        unit.key,
        ...(unit.layout === null ? [] : [unit.layout]),
        ...(unit.builtArea === null ? [] : [area(unit.builtArea, m)]),
      ].join(' · '),
    },
    { label: labels.listPrice, value: money(listPrice, m) },
    ...(reservation === null ? [] : [{ label: labels.amount, value: money(reservation, m) }]),
    { label: labels.until, value: dateTime(signBy, zone, now, m) },
  ];
}
