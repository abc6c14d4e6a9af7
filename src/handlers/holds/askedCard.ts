import type { Member } from '../../domain/company.ts';
import type { Hold } from '../../domain/hold.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import { unitLine } from '../units/unitLine.ts';
import { countdown } from './countdown.ts';
import { extendButtons } from './extendButtons.ts';
import type { Scene } from './scene.ts';

/** Asks whoever leads a hold for more time for it. */
export function askedCard(
  hold: Hold,
  { unit, label, zone }: Scene,
  asker: Member,
  now: Date,
  m: Messages,
): Card {
  return {
    heading: m.hold.asksYou(asker.name, unit.key),
    blocks: [
      {
        kind: 'facts',
        items: [
          { label: m.hold.unitLabel, value: unitLine(unit, m) },
          { label: m.hold.customerLabel, value: label },
          { label: m.hold.untilLabel, value: countdown(hold.until, zone, now, m) },
        ],
      },
      { kind: 'actions', items: extendButtons(m, hold) },
    ],
  };
}
