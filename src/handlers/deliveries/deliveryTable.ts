import type { Delivery } from '../../domain/delivery.ts';
import { clockOf, dayOf } from '../../domain/time/day.ts';
import type { Block } from '../chat/card.ts';
import { deliveryRow } from './deliveryRow.ts';
import type { LedgerQuestion } from './ledgerQuestion.ts';

/** Deliveries in one card. */
export const MOST_ROWS = 12;

/** The deliveries as they are listed; `ofOneDay` leaves the day out. */
export function deliveryTable(
  { m, now, zone }: Pick<LedgerQuestion, 'm' | 'now' | 'zone'>,
  deliveries: readonly Delivery[],
  ofOneDay: boolean,
): Block {
  return {
    kind: 'table',
    columns: m.delivery.columns,
    rows: deliveries.slice(0, MOST_ROWS).map((delivery) => {
      const clock = clockOf(delivery.dueAt, zone);
      const time = ofOneDay ? clock : `${dayOf(delivery.dueAt, zone).slice(5)} ${clock}`;
      return deliveryRow(delivery, { m, now, time });
    }),
  };
}
