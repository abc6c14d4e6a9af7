import { sameValue } from '../../domain/sameValue.ts';
import type { Unit } from '../../domain/unit.ts';
import { PRICE_FIELDS } from '../../domain/units/unitPrices.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Block, Card, Fact } from '../chat/card.ts';
import { undoButton } from '../customers/undoButton.ts';
import { unitActions } from './unitActions.ts';
import { priceText, priceWithSquare, UNIT_DETAILS, unitDetailText } from './unitDetails.ts';
import { unitPictures } from './unitCard.ts';

interface Changed {
  readonly m: Messages;
  readonly now: Date;
  readonly zone: string;
  readonly before: Unit;
  readonly after: Unit;
  /** The floor price followed the list price without anybody saying so. */
  readonly follows: boolean;
}

/** What of a unit changed, before and after. */
export function changedUnitCard(of: Changed): Card {
  const { m, now, before, after, follows } = of;
  const blocks: Block[] = [{ kind: 'facts', items: changes(of) }];
  if (follows) {
    const [was, is] = [priceText(before.floorPrice, m), priceText(after.floorPrice, m)];
    blocks.push({ kind: 'text', text: m.unit.floorFollows(was, is) });
  }
  if (!sameValue([before.photoIds, before.planIds], [after.photoIds, after.planIds])) {
    blocks.push(...unitPictures(after, m));
  }
  blocks.push({
    kind: 'actions',
    items: [...unitActions(after, 'planner', m), undoButton(m, after.key, now)],
  });
  return { heading: m.unit.edited(after.key), blocks };
}

function changes({ m, now, zone, before, after }: Changed): Fact[] {
  const { fields } = m.unit.commands['unit.show'];
  const fact = (name: keyof typeof fields, was: string, is: string): Fact[] =>
    was === is ? [] : [{ label: fields[name], value: m.unit.change(was, is) }];
  return [
    ...fact('state', m.words.unitState[before.state], m.words.unitState[after.state]),
    ...PRICE_FIELDS.flatMap((name) =>
      before[name] === after[name]
        ? []
        : fact(name, priceText(before[name], m), priceWithSquare(after, name, m)),
    ),
    ...UNIT_DETAILS.flatMap((name) =>
      fact(name, unitDetailText(name, before, m), unitDetailText(name, after, m)),
    ),
    ...fact('plans', m.unit.pictures(before.planIds.length), m.unit.pictures(after.planIds.length)),
    ...fact('photos', m.unit.pictures(before.photoIds.length), m.unit.pictures(after.photoIds.length)),
    ...fact('settledAt', dateTime(before.settledAt, zone, now, m), dateTime(after.settledAt, zone, now, m)),
  ];
}
