import { may, type Role } from '../../domain/permissions.ts';
import type { Unit } from '../../domain/unit.ts';
import { area, dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Block, Card, Fact } from '../chat/card.ts';
import { unitActions } from './unitActions.ts';
import { priceWithSquare } from './unitDetails.ts';
import { layoutText, unitLabel } from './unitLabel.ts';

interface UnitCardOf {
  readonly m: Messages;
  readonly now: Date;
  /** IANA zone of the project. */
  readonly zone: string;
  readonly role: Role;
  readonly unit: Unit;
}

/** A unit in full: what of it this role may see, its plans and photos, and what may be done with it. */
export function unitCard(of: UnitCardOf): Card {
  const { m, unit, role } = of;
  const actions = unitActions(unit, role, m);
  const blocks: Block[] = [{ kind: 'facts', items: unitFacts(of) }, ...unitPictures(unit, m)];
  if (actions.length > 0) {
    blocks.push({ kind: 'actions', items: actions });
  }
  return { heading: unitLabel(unit, m), blocks };
}

function unitFacts({ m, now, zone, role, unit }: UnitCardOf): Fact[] {
  const { fields } = m.unit.commands['unit.show'];
  const layout = [unit.layout, layoutText(unit, m)].filter((part) => part !== null && part !== undefined);
  const state = m.words.unitState[unit.state];
  const edits = may(role, 'unit:edit');
  return [
    { label: fields.state, value: m.unit.since(state, dateTime(unit.stateAt, zone, now, m)) },
    ...(edits && unit.stateReason !== null ? [{ label: fields.reason, value: unit.stateReason }] : []),
    ...(layout.length === 0 ? [] : [{ label: fields.layout, value: layout.join(' ') }]),
    ...(unit.builtArea === null
      ? []
      : [
          {
            label: m.unit.area,
            value: m.unit.areas(
              area(unit.builtArea, m),
              unit.innerArea === null ? undefined : area(unit.innerArea, m),
            ),
          },
        ]),
    { label: m.unit.floor, value: m.unit.floorOf(unit.floor) },
    ...(unit.orientation === null
      ? []
      : [{ label: fields.orientation, value: m.words.orientation[unit.orientation] }]),
    ...(unit.decoration === null
      ? []
      : [{ label: fields.decoration, value: m.words.decoration[unit.decoration] }]),
    { label: fields.listPrice, value: priceWithSquare(unit, 'listPrice', m) },
    ...(may(role, 'unit:floorPrice')
      ? [{ label: fields.floorPrice, value: priceWithSquare(unit, 'floorPrice', m) }]
      : []),
    { label: fields.filedPrice, value: priceWithSquare(unit, 'filedPrice', m) },
    ...(edits && unit.enteredLate
      ? [{ label: m.unit.entry, value: m.unit.entryLate(dateTime(unit.entryDueAt, zone, now, m)) }]
      : []),
  ];
}

/** Plans first: they are what a customer asks for. */
export function unitPictures(unit: Unit, m: Messages): Block[] {
  const { plans, photos } = m.unit.commands['unit.show'].fields;
  const blocks = (ids: readonly string[], what: string): Block[] =>
    ids.map((fileId, index) => ({
      kind: 'image',
      fileId,
      alt: m.unit.picture(what, unit.key, index + 1, ids.length),
    }));
  return [...blocks(unit.planIds, plans), ...blocks(unit.photoIds, photos)];
}
