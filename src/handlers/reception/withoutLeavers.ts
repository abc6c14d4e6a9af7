import type { Project } from '../../domain/company.ts';
import { may } from '../../domain/permissions.ts';
import type { RotaPlace } from '../../domain/reception/rota.ts';
import type { Repos } from '../ports/repos.ts';

/** The places of a day, of whoever has left or does not receive in this hall any more as off. */
export async function withoutLeavers(
  repos: Pick<Repos, 'members'>,
  project: Project,
  places: readonly RotaPlace[],
): Promise<RotaPlace[]> {
  const members = await repos.members.ofProject(project.id);
  const there = new Set(members.filter(({ role }) => may(role, 'visit:record')).map(({ id }) => id));
  return places.map((place) => (there.has(place.memberId) ? place : { ...place, state: 'off' }));
}
