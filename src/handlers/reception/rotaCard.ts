import { nextTurn, roundsOf } from '../../domain/reception/nextTurn.ts';
import type { RotaPlace, RotaTurn } from '../../domain/reception/rota.ts';
import { clockOf } from '../../domain/time/day.ts';
import { calendarDay } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action, Block, Card } from '../chat/card.ts';

interface RotaCardOf {
  readonly m: Messages;
  readonly now: Date;
  readonly zone: string;
  readonly project: string;
  readonly day: string;
  readonly places: readonly RotaPlace[];
  /** The ledger of the day, newest first. */
  readonly ledger: readonly RotaTurn[];
  readonly names: ReadonlyMap<string, string>;
  readonly actions: readonly Action[];
}

/** 轮排: whose turn it is and why, the order, and the day's ledger, which shows that it is fair (R3.1.2). */
export function rotaCard(of: RotaCardOf): Card {
  const { m, now, zone, project, day, places, ledger } = of;
  const words = m.reception.rota;
  const inOrder = [...places].sort(
    (a, b) => Number(a.state === 'off') - Number(b.state === 'off') || a.position - b.position,
  );
  const blocks: Block[] = [{ kind: 'text', text: turnText(of) }];
  if (places.length > 0) {
    blocks.push({
      kind: 'table',
      columns: words.columns,
      rows: inOrder.map((place) => [
        nameOf(of, place.memberId),
        m.words.rotaState[place.state],
        String(place.turns),
        place.makeUps === 0 ? m.common.none : String(place.makeUps),
      ]),
    });
  }
  if (ledger.length > 0) {
    const lines = ledger.map((entry) =>
      words.entry(
        clockOf(entry.at, zone),
        nameOf(of, entry.memberId),
        words.kinds[entry.kind],
        entry.reason === null ? undefined : words.reasons[entry.reason],
      ),
    );
    blocks.push({ kind: 'text', text: [words.ledger, ...lines].join('\n') });
  }
  return {
    heading: words.heading(project, calendarDay(day, zone, now, m)),
    blocks: [
      ...blocks,
      ...(of.actions.length === 0 ? [] : [{ kind: 'actions' as const, items: of.actions }]),
    ],
  };
}

function turnText(of: RotaCardOf): string {
  const { m, places } = of;
  const words = m.reception.rota;
  const next = nextTurn(places);
  const place = places.find(({ memberId }) => memberId === next?.memberId);
  if (next === undefined || place === undefined) {
    return places.length === 0 ? words.empty : words.nobody;
  }
  const why = next.kind === 'makeUp' ? words.owed : words.inOrder(roundsOf(place) + 1, place.turns);
  const skipped = next.skipped.map(({ memberId, reason }) =>
    m.reception.withState(nameOf(of, memberId), m.words.rotaState[reason]),
  );
  return [
    words.next(nameOf(of, next.memberId), why),
    ...(skipped.length === 0 ? [] : [words.passedOver(skipped.join(m.common.listSeparator))]),
  ].join('\n');
}

function nameOf({ names, m }: RotaCardOf, memberId: string): string {
  return names.get(memberId) ?? m.customer.nobody;
}
