import type { Building } from '../../domain/unit.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import { checkActions } from './checkActions.ts';

/** Asks the planner whether the grid of a building is as it is in reality (R2.2.2). */
export function stockCheckCard(of: {
  readonly m: Messages;
  readonly now: Date;
  /** IANA zone of the project. */
  readonly zone: string;
  /** */
  readonly ref: string;
  readonly building: Building;
  readonly dueAt: Date;
  readonly lastCheck: string;
}): Card {
  const { m, now, zone, ref, building, dueAt } = of;
  return {
    heading: m.building.checkHeading(ref),
    blocks: [
      { kind: 'text', text: m.building.checkText(of.lastCheck) },
      { kind: 'facts', items: [{ label: m.building.due, value: dateTime(dueAt, zone, now, m) }] },
      { kind: 'actions', items: checkActions(ref, building, m) },
    ],
  };
}
