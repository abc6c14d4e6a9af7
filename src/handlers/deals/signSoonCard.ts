import type { Subscription } from '../../domain/deal.ts';
import { isReservation } from '../../domain/deals/isReservation.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import type { Scene } from '../holds/scene.ts';
import { button } from '../replies.ts';
import { agreedFacts } from './agreedFacts.ts';
import { subscriptionRef } from './subscriptionRef.ts';

/** A subscription is to be signed soon, or should have been; or a reservation (小定) ends soon. */
export function signSoonCard(
  subscription: Subscription,
  scene: Scene,
  { now, m, overdue }: { readonly now: Date; readonly m: Messages; readonly overdue: boolean },
): Card {
  const ref = subscriptionRef(subscription);
  const words = isReservation(subscription)
    ? m.reservation.soon
    : overdue
      ? m.deal.signOverdue
      : m.deal.signSoon;
  return {
    heading: words(ref, scene.unit.key, scene.label),
    blocks: [
      { kind: 'facts', items: agreedFacts(subscription, scene, now, m) },
      {
        kind: 'actions',
        items: [
          button(m, {
            id: 'subscription.show',
            label: m.deal.look,
            command: 'subscription.show',
            input: { subscription: ref },
          }),
        ],
      },
    ],
  };
}
