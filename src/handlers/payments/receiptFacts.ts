import type { Receipt } from '../../domain/payments/receipt.ts';
import { calendarDay, money } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Fact } from '../chat/card.ts';
import { dealRef } from '../deals/dealRef.ts';
import type { Deal } from '../deals/dealScene.ts';

/** What money is said to be, as every card of a receipt shows it. */
export function receiptFacts(
  receipt: Pick<Receipt, 'amount' | 'kind' | 'method' | 'account' | 'paidDay'>,
  deal: Deal,
  now: Date,
  m: Messages,
): Fact[] {
  const { labels } = m.payment;
  const { scene } = deal;
  return [
    { label: labels.deal, value: [dealRef(deal), scene.label, scene.unit.key].join(' · ') },
    { label: labels.amount, value: money(receipt.amount, m) },
    {
      label: labels.kind,
      value: [
        m.words.receiptKind[receipt.kind],
        m.words.payMethod[receipt.method],
        m.words.account[receipt.account],
      ].join(' · '),
    },
    { label: labels.paidDay, value: calendarDay(receipt.paidDay, scene.zone, now, m) },
  ];
}
