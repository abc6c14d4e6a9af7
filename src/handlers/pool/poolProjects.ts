import type { Actor } from '../../domain/actor.ts';
import { reach } from '../../domain/permissions.ts';
import type { Repos } from '../ports/repos.ts';

/** The projects whose pool somebody sees: those he works on; all of them for whoever sees the whole company. */
export async function poolProjects(
  { member, assignments }: Actor,
  repos: Pick<Repos, 'company'>,
): Promise<readonly string[]> {
  return reach(member.role) === 'company'
    ? (await repos.company.projects()).map(({ id }) => id)
    : [...new Set(assignments.map(({ projectId }) => projectId))];
}
