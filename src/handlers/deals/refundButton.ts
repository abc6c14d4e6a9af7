import type { Messages } from '../../i18n/messages.ts';
import type { Action } from '../chat/card.ts';
import { button } from '../replies.ts';

/** Asks for the refund of a deal's money, by its number: how much and why is asked. */
export function refundButton(ref: string, m: Messages): Action {
  return button(m, {
    id: 'receipt.refund',
    label: m.reservation.askRefund,
    command: 'receipt.refund',
    input: { contract: ref, form: 'yes' },
  });
}
