import type { Delivery } from '../../domain/delivery.ts';
import { may } from '../../domain/permissions.ts';
import type { Action } from '../chat/card.ts';
import { button } from '../replies.ts';
import { deliveryWhat } from './deliveryWhat.ts';
import type { LedgerQuestion } from './ledgerQuestion.ts';

/** Buttons of one kind in one card. */
export const MOST_BUTTONS = 5;
const NAME = 20;

/** A button for each of the first deliveries that failed or perhaps arrived; none for who may only read. */
export function retryButtons(
  { role, m }: Pick<LedgerQuestion, 'role' | 'm'>,
  deliveries: readonly Delivery[],
): Action[] {
  return may(role, 'delivery:retry')
    ? deliveries.slice(0, MOST_BUTTONS).map((delivery) =>
        button(m, {
          id: `delivery.retry.${delivery.id}`,
          label: m.delivery.sendAgain(
            deliveryWhat(delivery, m),
            Array.from(delivery.recipient).slice(0, NAME).join(''),
          ),
          command: 'delivery.retry',
          input: { id: delivery.id },
        }),
      )
    : [];
}
