import type { Subscription } from '../../domain/deal.ts';
import { money } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import type { Scene } from '../holds/scene.ts';
import { refundButton } from './refundButton.ts';
import { subscriptionRef } from './subscriptionRef.ts';

/** A reservation (小定) is over by itself. `kept`: its money that is there, in fen. */
export function lapsedCard(
  subscription: Subscription,
  { unit, label }: Scene,
  { kept, mayRefund, m }: { readonly kept: number; readonly mayRefund: boolean; readonly m: Messages },
): Card {
  const ref = subscriptionRef(subscription);
  return {
    heading: m.reservation.lapsed(ref, unit.key, label),
    blocks:
      kept === 0
        ? []
        : [
            { kind: 'text', text: m.reservation.kept(ref, money(kept, m)) },
            ...(mayRefund ? [{ kind: 'actions' as const, items: [refundButton(ref, m)] }] : []),
          ],
  };
}
