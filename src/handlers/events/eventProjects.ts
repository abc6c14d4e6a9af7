import { scopeOf } from '../../domain/actor.ts';
import type { Reading } from '../doing.ts';

/** Ids of the projects whose events somebody sees: those that he works on, or all where he sees the whole company. */
export async function eventProjects({ actor, repos }: Reading): Promise<string[]> {
  return scopeOf(actor).kind === 'company'
    ? (await repos.company.projects()).map(({ id }) => id)
    : actor.assignments.map(({ projectId }) => projectId);
}
