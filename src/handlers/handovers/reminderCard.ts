import type { Contract } from '../../domain/contract.ts';
import type { Handover } from '../../domain/handovers/handover.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import { contractRef } from '../contracts/contractRef.ts';
import type { Scene } from '../holds/scene.ts';
import { button } from '../replies.ts';
import { handoverFacts } from './handoverFacts.ts';
import { toSendOn } from './toSendOn.ts';

/** A home is handed over tomorrow; with words for the customer. */
export function reminderCard(
  handover: Handover,
  { contract, scene }: { readonly contract: Contract; readonly scene: Scene },
  { now, m }: { readonly now: Date; readonly m: Messages },
): Card {
  const ref = contractRef(contract);
  return {
    heading: m.handover.reminder(ref, scene.label, dateTime(handover.at, scene.zone, now, m)),
    blocks: [
      { kind: 'facts', items: handoverFacts(handover, scene, now, m) },
      { kind: 'text', text: toSendOn(handover, scene, now, m) },
      {
        kind: 'actions',
        items: [
          button(m, {
            id: 'handover.show',
            label: m.handover.look,
            command: 'handover.show',
            input: { contract: ref },
          }),
        ],
      },
    ],
  };
}
