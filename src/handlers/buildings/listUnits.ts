import { may } from '../../domain/permissions.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Block } from '../chat/card.ts';
import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import { done, refused } from '../replies.ts';
import { buildingMeant } from './buildingMeant.ts';
import { buildingRef } from './buildingRef.ts';
import { rightButton } from './checkActions.ts';

const MOST_ROWS = 60;

/** The units of a building by floor, with their states; the planner confirms or fixes them from there (R2.2.2). */
export const listUnits = defineCommand({
  name: 'building.units',
  allow: 'unit:read',
  fields: { building: field.text({ required: true, max: 20, inForm: false }) },
  undo: 'none',
  async run(context) {
    const { input, m, repos, actor } = context;
    const meant = await buildingMeant(context, input.building);
    if (meant.kind !== 'found') {
      return refused(m.building.notFound(input.building));
    }
    const { project, building } = meant;
    const ref = buildingRef(project, building);
    const units = await repos.units.ofBuilding(building.id);
    const [first] = units;
    if (first === undefined) {
      return refused(m.building.listEmpty(ref));
    }
    const rows = floorRows(units, m);
    const { floor, units: cells } = m.building.listColumns;
    const blocks: Block[] = [{ kind: 'table', columns: [floor, cells], rows: rows.slice(0, MOST_ROWS) }];
    if (rows.length > MOST_ROWS) {
      blocks.push({ kind: 'text', text: m.building.listMore(rows.length - MOST_ROWS) });
    }
    if (may(actor.member.role, 'unit:edit')) {
      blocks.push(
        { kind: 'text', text: m.building.listFix(first.key) },
        { kind: 'actions', items: [rightButton(ref, building, m)] },
      );
    }
    return done({ heading: m.building.listHeading(ref), blocks }, []);
  },
});

/** One row a floor and entrance, the highest floor first, as the units come. */
function floorRows(units: readonly Unit[], m: Messages): string[][] {
  const rows = new Map<string, string[]>();
  for (const unit of units) {
    const floor = m.building.floorOf(unit.floor, unit.entrance);
    const cell = m.building.cell(unit.room, m.words.unitState[unit.state]);
    rows.set(floor, [...(rows.get(floor) ?? []), cell]);
  }
  return [...rows].map(([floor, cells]) => [floor, cells.join(m.common.listSeparator)]);
}
