import type { Contract } from '../../domain/contract.ts';
import { calendarDay } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import { contractRef } from '../contracts/contractRef.ts';
import type { Scene } from '../holds/scene.ts';
import { button } from '../replies.ts';

/** A home was not handed over on the day agreed. */
export function lateCard(
  contract: Contract,
  { label, unit, zone, member }: Scene,
  dueDay: string,
  { now, m }: { readonly now: Date; readonly m: Messages },
): Card {
  const ref = contractRef(contract);
  const { labels } = m.handover;
  return {
    heading: m.handover.isLate(ref, label),
    blocks: [
      {
        kind: 'facts',
        items: [
          { label: labels.customer, value: [label, unit.key].join(' · ') },
          { label: labels.agreed, value: calendarDay(dueDay, zone, now, m) },
          { label: labels.seller, value: member.name },
        ],
      },
      { kind: 'text', text: m.handover.lateHow(ref) },
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
