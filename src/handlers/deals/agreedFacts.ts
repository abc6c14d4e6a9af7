import type { Subscription } from '../../domain/deal.ts';
import { isReservation } from '../../domain/deals/isReservation.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Fact } from '../chat/card.ts';
import type { Scene } from '../holds/scene.ts';
import { reservationFacts } from './reservationFacts.ts';
import { subscriptionFacts } from './subscriptionFacts.ts';

/** What was agreed: of a reservation (小定) while it is no more than that, else of the subscription. */
export function agreedFacts(
  subscription: Subscription,
  scene: Pick<Scene, 'unit' | 'label' | 'zone'>,
  now: Date,
  m: Messages,
  discount?: string,
): Fact[] {
  return isReservation(subscription)
    ? reservationFacts(subscription, scene, now, m)
    : subscriptionFacts(subscription, scene, now, m, discount);
}
