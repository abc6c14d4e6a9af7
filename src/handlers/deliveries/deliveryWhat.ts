import type { Delivery } from '../../domain/delivery.ts';
import type { Messages } from '../../i18n/messages.ts';

/** What a delivery is, for a button or a sentence: 提醒 P12. */
export function deliveryWhat({ kind, about }: Delivery, m: Messages): string {
  return about === null ? m.delivery.kinds[kind] : `${m.delivery.kinds[kind]} ${about}`;
}
