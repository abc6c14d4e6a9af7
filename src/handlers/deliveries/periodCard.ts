import { DELIVERY_STATES, type DeliveryTotals } from '../../domain/delivery.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Period } from '../../domain/values.ts';
import { percent } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Block, Card, Fact } from '../chat/card.ts';
import { periodName } from '../kpi/reportWords.ts';
import { deliveryTable, MOST_ROWS } from './deliveryTable.ts';
import { filterOf, type LedgerQuestion } from './ledgerQuestion.ts';
import { MOST_BUTTONS, retryButtons } from './retryButtons.ts';

/** How the deliveries of a period went, the newest of them, and a button for each that failed. */
export async function periodCard(asked: LedgerQuestion, period: Period): Promise<Card> {
  const { repos, m, now, zone } = asked;
  const filter = filterOf(asked, period);
  const [totals, newest, failed] = await Promise.all([
    repos.deliveries.totals(filter),
    repos.deliveries.list(filter, DELIVERY_STATES, MOST_ROWS),
    repos.deliveries.list(filter, ['dead', 'unknown'], MOST_BUTTONS),
  ]);
  const name = periodName(period, m);
  const isToday = period.kind === 'day' && period.from === dayOf(now, zone);
  const heading = m.delivery.heading(isToday ? m.delivery.todayIs(name) : name);
  if (totals.due + totals.withdrawn === 0) {
    return { heading, blocks: [{ kind: 'text', text: m.delivery.none }] };
  }
  const left = totals.due + totals.withdrawn - newest.length;
  const failedLeft = totals.dead + totals.unknown - failed.length;
  const buttons = retryButtons(asked, failed);
  const blocks: (Block | false)[] = [
    { kind: 'facts', items: factsOf(totals, m) },
    deliveryTable(asked, newest, period.kind === 'day'),
    left > 0 && { kind: 'text', text: m.delivery.more(left) },
    failedLeft > 0 && { kind: 'text', text: m.delivery.moreFailed(failedLeft) },
    buttons.length > 0 && { kind: 'actions', items: buttons },
  ];
  return { heading, blocks: blocks.filter((block) => block !== false) };
}

/** What nobody misses is left out: nothing withdrawn, nothing failed. */
function factsOf(totals: DeliveryTotals, m: Messages): Fact[] {
  const words = m.delivery.totals;
  const late = totals.late === 0 ? '0' : m.delivery.ofAll(totals.late, percent(totals.late, totals.sent, m));
  const whereAny = (label: string, n: number): Fact[] => (n === 0 ? [] : [{ label, value: String(n) }]);
  return [
    { label: words.due, value: String(totals.due) },
    { label: words.sent, value: m.delivery.ofAll(totals.sent, percent(totals.sent, totals.due, m)) },
    { label: words.late, value: late },
    { label: words.seen, value: String(totals.seen) },
    ...whereAny(words.waiting, totals.waiting),
    ...whereAny(words.dead, totals.dead),
    ...whereAny(words.unknown, totals.unknown),
    ...whereAny(words.withdrawn, totals.withdrawn),
  ];
}
