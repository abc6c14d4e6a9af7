import { dealScope } from '../../domain/dealScope.ts';
import { reservationMoney } from '../../domain/payments/reservationMoney.ts';
import { dateTime, money } from '../../i18n/format.ts';
import type { Block } from '../chat/card.ts';
import { subscriptionRef } from '../deals/subscriptionRef.ts';
import type { Reading } from '../doing.ts';
import { scenesOf } from '../holds/scenesOf.ts';

const MOST_READ = 50;
const MOST_SHOWN = 10;

/** Reservations (小定) within reach, the first to end first; and those that are over while their money is still there. */
export async function dayReservations({ repos, actor, now, m }: Reading): Promise<Block[]> {
  const scope = dealScope(actor);
  const words = m.reservation;
  const reserved = await repos.deals.reserved(scope, MOST_READ);
  const shown = await scenesOf(repos, reserved.slice(0, MOST_SHOWN));
  const { ref, unit, customer, seller, until } = words.columns;
  const kept = await repos.deals.kept(scope, MOST_READ);
  const rows: string[][] = [];
  for (const { of, scene } of await scenesOf(repos, kept.slice(0, MOST_SHOWN))) {
    const left = reservationMoney(await repos.receipts.ofDeal(of.id)).kept;
    rows.push([subscriptionRef(of), scene.unit.key, scene.label, money(left, m)]);
  }
  const over = words.keptColumns;
  return [
    ...(reserved.length === 0
      ? []
      : [
          { kind: 'text' as const, text: words.dayReserved(reserved.length) },
          {
            kind: 'table' as const,
            columns: [ref, unit, customer, seller, until],
            rows: shown.map(({ of, scene }) => [
              subscriptionRef(of),
              scene.unit.key,
              scene.label,
              scene.member.name,
              dateTime(of.signBy, scene.zone, now, m),
            ]),
          },
        ]),
    ...(kept.length === 0
      ? []
      : [
          { kind: 'text' as const, text: words.dayKept(kept.length) },
          { kind: 'table' as const, columns: [over.ref, over.unit, over.customer, over.kept], rows },
        ]),
  ];
}
