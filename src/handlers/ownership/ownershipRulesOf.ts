import type { Project } from '../../domain/company.ts';
import type { OwnershipRules } from '../../domain/ownership/ownershipRules.ts';
import { openingCalendar } from '../../domain/time/calendar.ts';
import { policyValues } from '../company/policies.ts';
import type { Repos } from '../ports/repos.ts';

/** The rules of ownership that are in force in a project. */
export async function ownershipRulesOf(
  repos: Pick<Repos, 'company'>,
  project: Project,
  now: Date,
): Promise<OwnershipRules> {
  const value = await policyValues(repos, project.id, now);
  return {
    callIn: value('ownership.callIn'),
    visit: value('ownership.visit'),
    firstContact: value('ownership.firstContact'),
    followUp: value('ownership.followUp'),
    given: value('ownership.given'),
    forfeit: value('ownership.forfeit'),
    filing: value('filing.protection'),
    filingLead: value('filing.lead'),
    calendar: openingCalendar({ zone: project.zone, week: project.openingHours }),
  };
}
