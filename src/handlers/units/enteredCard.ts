import type { Unit } from '../../domain/unit.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Block, Card, Fact } from '../chat/card.ts';
import { undoButton } from '../customers/undoButton.ts';
import { unitActions } from './unitActions.ts';
import { priceWithSquare, UNIT_DETAILS, unitDetailText } from './unitDetails.ts';
import { unitPictures } from './unitCard.ts';

/** What was understood and stored of a new unit, whether it was entered in time, and what comes next. */
export function enteredCard(of: {
  readonly m: Messages;
  readonly now: Date;
  /** IANA zone of the project. */
  readonly zone: string;
  readonly unit: Unit;
}): Card {
  const { m, now, zone, unit } = of;
  const { fields } = m.unit.commands['unit.show'];
  const due = dateTime(unit.entryDueAt, zone, now, m);
  const prices = (['listPrice', 'floorPrice', 'filedPrice'] as const).filter((name) => unit[name] !== null);
  const items: Fact[] = [
    ...UNIT_DETAILS.filter((name) => unit[name] !== null).map((name) => ({
      label: fields[name],
      value: unitDetailText(name, unit, m),
    })),
    ...prices.map((name) => ({ label: fields[name], value: priceWithSquare(unit, name, m) })),
    { label: fields.state, value: m.words.unitState[unit.state] },
    { label: m.unit.entry, value: unit.enteredLate ? m.unit.entryLate(due) : m.unit.entryOnTime(due) },
  ];
  const blocks: Block[] = [{ kind: 'facts', items }, ...unitPictures(unit, m)];
  if (unit.state === 'unreleased') {
    blocks.push({ kind: 'text', text: m.unit.notForSaleYet(unit.key) });
  }
  blocks.push({ kind: 'actions', items: [...unitActions(unit, 'planner', m), undoButton(m, unit.key, now)] });
  return { heading: m.unit.entered(unit.key), blocks };
}
