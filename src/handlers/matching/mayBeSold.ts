import type { Unit } from '../../domain/unit.ts';
import { permitFault } from '../../domain/units/unitStates.ts';
import type { Repos } from '../ports/repos.ts';

/** Those of these units whose building has its permit in force. `today`: YYYY-MM-DD. */
export async function mayBeSold(
  repos: Pick<Repos, 'units'>,
  units: readonly Unit[],
  today: string,
): Promise<Unit[]> {
  const buildings = await repos.units.buildingsByIds([...new Set(units.map((unit) => unit.buildingId))]);
  const selling = new Set(
    buildings.filter((one) => permitFault(one, today) === undefined).map((building) => building.id),
  );
  return units.filter(({ buildingId }) => selling.has(buildingId));
}
