import { addDays, dayOf } from '../../domain/time/day.ts';
import { endOfTerm } from '../../domain/time/term.ts';
import { policyValue } from '../company/policies.ts';
import { projectCalendar } from '../company/projectCalendar.ts';
import type { Repos } from '../ports/repos.ts';

/** By when a contract that is signed now is to be there as a scan (contract.scan), and the day by which it is to be filed (contract.filing). */
export async function contractTerms(
  repos: Pick<Repos, 'company'>,
  projectId: string,
  now: Date,
): Promise<{ readonly scanBy: Date; readonly fileBy: string }> {
  const project = await repos.company.project(projectId);
  if (project === undefined) {
    throw new Error(`no project ${projectId}`);
  }
  const { zone } = project;
  const from = dayOf(now, zone);
  const calendar = await projectCalendar(repos, project, now);
  const scan = await policyValue(repos, 'contract.scan', projectId, now);
  const filing = await policyValue(repos, 'contract.filing', projectId, now);
  return {
    scanBy: endOfTerm(now, scan, calendar),
    // The thirty days are the authority's: they end on their day, whether it works or not.
    fileBy:
      filing.unit === 'day' ? addDays(from, filing.amount) : dayOf(endOfTerm(now, filing, calendar), zone),
  };
}
