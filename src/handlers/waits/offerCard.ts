import type { Waiting } from '../../domain/hold.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import { countdown } from '../holds/countdown.ts';
import type { Scene } from '../holds/scene.ts';
import { unitLine } from '../units/unitLine.ts';
import { offerButtons } from './offerButtons.ts';

/** Tells who waits for a unit that it is offered to his customer now, and until when. */
export function offerCard(waiting: Waiting, { unit, label, zone }: Scene, now: Date, m: Messages): Card {
  return {
    heading: m.hold.offer(unit.key, label),
    blocks: [
      {
        kind: 'facts',
        items: [
          { label: m.hold.unitLabel, value: unitLine(unit, m) },
          { label: m.hold.untilLabel, value: countdown(waiting.offeredUntil ?? now, zone, now, m) },
        ],
      },
      { kind: 'text', text: m.hold.offerHow },
      { kind: 'actions', items: offerButtons(m, waiting) },
    ],
  };
}
