import type { Project } from '../../domain/company.ts';
import { endOfTerm } from '../../domain/time/term.ts';
import type { Building } from '../../domain/unit.ts';
import { policyValue } from '../company/policies.ts';
import { projectCalendar } from '../company/projectCalendar.ts';
import type { Repos } from '../ports/repos.ts';

export interface StockDue {
  readonly project: Project;
  readonly building: Building;
  readonly dueAt: Date;
}

/**
 * When these buildings (all of the project's, where none are named) must be checked against reality (R2.2.2), the earliest first; those without units never:
 * a term of policy
 * unit.check after the last check, or after its first unit was entered.
 */
export async function stockDues(
  repos: Pick<Repos, 'units' | 'company'>,
  project: Project,
  now: Date,
  buildings?: readonly Building[],
): Promise<StockDue[]> {
  const begun: { readonly building: Building; readonly since: Date }[] = [];
  for (const building of buildings ?? (await repos.units.buildings(project.id))) {
    const since = building.checkedAt ?? (await repos.units.firstEntered(building.id));
    if (since !== undefined) {
      begun.push({ building, since });
    }
  }
  const [first] = begun.map(({ since }) => since).sort((a, b) => a.getTime() - b.getTime());
  if (first === undefined) {
    return [];
  }
  const calendar = await projectCalendar(repos, project, first, now);
  const term = await policyValue(repos, 'unit.check', project.id, now);
  return begun
    .map(({ building, since }) => ({ project, building, dueAt: endOfTerm(since, term, calendar) }))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}
