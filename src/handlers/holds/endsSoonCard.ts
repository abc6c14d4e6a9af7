import type { Hold } from '../../domain/hold.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import { countdown } from './countdown.ts';
import { holdButtons } from './holdButtons.ts';
import type { Scene } from './scene.ts';

/** Reminds a holder that his hold ends soon. */
export function endsSoonCard(hold: Hold, { unit, label, zone }: Scene, now: Date, m: Messages): Card {
  const items = [{ label: m.hold.untilLabel, value: countdown(hold.until, zone, now, m) }];
  return {
    heading: m.hold.endsSoon(unit.key, label),
    blocks: [
      { kind: 'facts', items },
      { kind: 'actions', items: holdButtons(m, hold) },
    ],
  };
}
