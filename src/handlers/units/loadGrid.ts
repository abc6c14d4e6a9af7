import type { Messages } from '../../i18n/messages.ts';
import type { MeantBuilding } from '../buildings/buildingsMeant.ts';
import type { Repos } from '../ports/repos.ts';
import { gridView, type GridView } from './gridView.ts';

interface Looking {
  readonly m: Messages;
  readonly now: Date;
  /** Whether whoever looks may hold units. */
  readonly mayHold: boolean;
}

/** A building as it stands now; undefined where it has no units. */
export async function loadGrid(
  repos: Pick<Repos, 'units' | 'holds'>,
  of: MeantBuilding,
  looking: Looking,
): Promise<GridView | undefined> {
  const units = await repos.units.ofBuilding(of.building.id);
  return units.length === 0
    ? undefined
    : gridView({ ...of, ...looking, units, holds: await repos.holds.activeIn(of.building.id) });
}
