import type { Project } from '../../domain/company.ts';
import type { RotaPlace } from '../../domain/reception/rota.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Reading } from '../doing.ts';
import { openingPlaces } from './openingPlaces.ts';
import { withoutLeavers } from './withoutLeavers.ts';

/** The order as it stands, without taking it: as it would begin, where the day has not. */
export async function rotaAsItStands(at: Reading, project: Project): Promise<readonly RotaPlace[]> {
  const day = dayOf(at.now, project.zone);
  const places = await at.repos.rota.places(project.id, day);
  return places.length > 0
    ? await withoutLeavers(at.repos, project, places)
    : await openingPlaces(at, project, day);
}
