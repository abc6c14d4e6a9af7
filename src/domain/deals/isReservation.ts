import type { Subscription } from '../deal.ts';

/** Whether nobody has subscribed to it (yet): it is, or was, a reservation (小定) alone. */
export function isReservation({ state }: Pick<Subscription, 'state'>): boolean {
  return state === 'reserved' || state === 'lapsed' || state === 'dropped';
}
