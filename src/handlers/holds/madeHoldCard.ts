import type { Customer } from '../../domain/customer.ts';
import type { Hold } from '../../domain/hold.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Card } from '../chat/card.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { undoButton } from '../customers/undoButton.ts';
import type { Reading } from '../doing.ts';
import { unitLine } from '../units/unitLine.ts';
import { countdown } from './countdown.ts';
import { holdButtons } from './holdButtons.ts';

/** A unit is held: which, for whom, how long, and what can be done about it. */
export function madeHoldCard(at: Reading, hold: Hold, unit: Unit, customer: Customer): Card {
  const { m, now, zone } = at;
  const label = customerLabel(customer, undefined);
  return {
    heading: m.hold.made(unit.key, label),
    blocks: [
      {
        kind: 'facts',
        items: [
          { label: m.hold.unitLabel, value: unitLine(unit, m) },
          { label: m.hold.untilLabel, value: countdown(hold.until, zone, now, m) },
        ],
      },
      { kind: 'actions', items: [...holdButtons(m, hold), undoButton(m, unit.key, now)] },
    ],
  };
}
