import type { Contract } from '../../domain/contract.ts';
import type { PlanLine } from '../../domain/payments/planLine.ts';
import { calendarDay, money } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import { contractRef } from '../contracts/contractRef.ts';
import type { Scene } from '../holds/scene.ts';
import { button } from '../replies.ts';

/** A payment falls due soon, or should have been made; with words to send on to the customer. */
export function dueCard(
  { line, contract, scene }: { readonly line: PlanLine; readonly contract: Contract; readonly scene: Scene },
  { now, m, overdue }: { readonly now: Date; readonly m: Messages; readonly overdue: boolean },
): Card {
  const ref = contractRef(contract);
  const { labels } = m.payment;
  const kind = m.words.lineKind[line.kind];
  const left = money(line.amount - line.paid, m);
  const due = line.dueDay === null ? '' : calendarDay(line.dueDay, scene.zone, now, m);
  return {
    heading: (overdue ? m.payment.isOverdue : m.payment.isDue)(ref, scene.label, kind),
    blocks: [
      {
        kind: 'facts',
        items: [
          { label: labels.deal, value: [ref, scene.label, scene.unit.key].join(' · ') },
          { label: labels.amount, value: left },
          { label: labels.dueDay, value: due },
        ],
      },
      { kind: 'text', text: m.payment.toSendOn(scene.unit.key, kind, left, due) },
      {
        kind: 'actions',
        items: [
          button(m, {
            id: 'contract.show',
            label: m.contract.look,
            command: 'contract.show',
            input: { contract: ref },
          }),
        ],
      },
    ],
  };
}
