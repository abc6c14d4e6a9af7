import type { Project } from '../../domain/company.ts';
import { reach } from '../../domain/permissions.ts';
import type { Reading } from '../doing.ts';

/** The projects whose units somebody sees: those on which he works, or all for who sees the company. */
export async function projectsSeen({ repos, actor }: Pick<Reading, 'repos' | 'actor'>): Promise<Project[]> {
  const works = new Set(actor.assignments.map(({ projectId }) => projectId));
  const all = await repos.company.projects();
  return all.filter(({ id }) => works.has(id) || reach(actor.member.role) === 'company');
}
