import type { Measure } from '../../domain/measures/measure.ts';
import { maskPhones } from '../../domain/maskPhones.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Repos } from '../ports/repos.ts';

/** What a measure is against: 原因 窗框胶条 · 1栋 · 维修部. */
export async function aimWords(
  repos: Pick<Repos, 'units'>,
  { cause, category, buildingId, contractor }: Measure,
  m: Messages,
): Promise<string> {
  const building = buildingId === null ? undefined : await repos.units.buildingById(buildingId);
  return [
    ...(cause === null ? [] : [m.measure.ofCause(maskPhones(cause))]),
    ...(category === null ? [] : [m.words.complaintCategory[category]]),
    ...(building === undefined ? [] : [m.measure.building(building.code)]),
    ...(contractor === null ? [] : [maskPhones(contractor)]),
  ].join(' · ');
}
