import type { Receipt } from '../../domain/payments/receipt.ts';
import type { Messages } from '../../i18n/messages.ts';

/** 已到账; of money that goes back 已付款. */
export function receiptState(
  { direction, state }: Pick<Receipt, 'direction' | 'state'>,
  m: Messages,
): string {
  return (direction === 'out' ? m.payment.refundStates : m.words.receiptState)[state];
}
