import type { Contract } from '../../domain/contract.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import type { Scene } from '../holds/scene.ts';
import { button } from '../replies.ts';
import { contractRef } from './contractRef.ts';

/** A contract whose signed paper is not there as a scan although its time is over (policy contract.scan). */
export function scanCard(
  contract: Contract,
  { unit, label, zone }: Scene,
  { now, m }: { readonly now: Date; readonly m: Messages },
): Card {
  const ref = contractRef(contract);
  return {
    heading: m.contract.scanOverdue(ref, label, unit.key),
    blocks: [
      {
        kind: 'facts',
        items: [
          {
            label: m.contract.labels.scan,
            value: m.contract.scanLate(dateTime(contract.scanBy, zone, now, m)),
          },
        ],
      },
      { kind: 'text', text: m.contract.scanHow(ref) },
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
