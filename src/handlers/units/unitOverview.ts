import { UNIT_STATES, type Building, type UnitState } from '../../domain/unit.ts';
import type { Block } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import { may } from '../../domain/permissions.ts';
import { buildingRef } from '../buildings/buildingRef.ts';
import { listButton } from '../buildings/checkActions.ts';
import type { StateCount } from '../ports/repos.ts';
import { button, done, refused } from '../replies.ts';

const MOST_BUILDINGS = 20;
const MOST_BUTTONS = 5;
const OWN_COLUMN: readonly UnitState[] = ['forSale', 'held', 'subscribed', 'contracted', 'delivered'];

/** How many units of each building are in which state, with a button for each building. */
export async function unitOverview(at: Reading): Promise<Outcome> {
  const { m, project, repos, actor } = at;
  if (project === undefined) {
    return refused(m.common.noProject);
  }
  const all = await repos.units.buildings(project.id);
  if (all.length === 0) {
    return refused(m.unit.noBuildings(project.name));
  }
  const buildings = all.slice(0, MOST_BUILDINGS);
  const counts = await repos.units.counts(buildings.map(({ id }) => id));
  const blocks: Block[] = [
    {
      kind: 'table',
      columns: m.unit.overviewColumns,
      rows: buildings.map((building) => [
        buildingRef(project, building),
        ...figures(counts, building),
        building.permit ?? m.unit.permitNone,
      ]),
    },
  ];
  if (all.length > buildings.length) {
    blocks.push({ kind: 'text', text: m.unit.moreBuildings(all.length - buildings.length) });
  }
  const create = button(m, {
    id: 'building.new',
    label: m.building.newButton,
    command: 'building.set',
    input: { form: 'yes' },
  });
  blocks.push({
    kind: 'actions',
    items: [
      ...buildings.slice(0, MOST_BUTTONS).map((building) => {
        const ref = buildingRef(project, building);
        return listButton(ref, m.building.unitsButton(ref), m);
      }),
      ...(may(actor.member.role, 'unit:edit') ? [create] : []),
    ],
  });
  return done({ heading: m.unit.overview(project.name), blocks }, []);
}

function figures(counts: readonly StateCount[], { id }: Building): string[] {
  const of = (states: readonly UnitState[]): number =>
    counts
      .filter(({ buildingId, state }) => buildingId === id && states.includes(state))
      .reduce((sum, { n }) => sum + n, 0);
  const others = UNIT_STATES.filter((state) => !OWN_COLUMN.includes(state));
  return [of(UNIT_STATES), ...OWN_COLUMN.map((state) => of([state])), of(others)].map(String);
}
