import type { Project } from '../../domain/company.ts';
import type { PoolRules } from '../../domain/ownership/recycling.ts';
import { openingCalendar } from '../../domain/time/calendar.ts';
import { policyValues } from '../company/policies.ts';
import type { Repos } from '../ports/repos.ts';

/** The rules of the pool that are in force in a project. */
export async function poolRulesOf(
  repos: Pick<Repos, 'company'>,
  project: Project,
  now: Date,
): Promise<PoolRules> {
  const value = await policyValues(repos, project.id, now);
  return {
    warnFirst: value('pool.warnFirst'),
    warnLast: value('pool.warnLast'),
    grace: {
      A: value('pool.grace.A'),
      B: value('pool.grace.B'),
      C: value('pool.grace.C'),
      D: value('pool.grace.D'),
    },
    forfeit: value('ownership.forfeit'),
    calendar: openingCalendar({ zone: project.zone, week: project.openingHours }),
  };
}
