import type { Project } from '../../domain/company.ts';
import { endOfTerm } from '../../domain/time/term.ts';
import { policyValues } from '../company/policies.ts';
import { projectCalendar } from '../company/projectCalendar.ts';
import type { Repos } from '../ports/repos.ts';

/** When whoever decides a step that begins now is reminded (policy approval.remind), and when it ends undecided (approval.expire). */
export async function approvalTimes(
  repos: Pick<Repos, 'company'>,
  project: Project,
  now: Date,
): Promise<{ readonly remindAt: Date | null; readonly expiresAt: Date }> {
  const calendar = await projectCalendar(repos, project, now);
  const policy = await policyValues(repos, project.id, now);
  const remindAt = endOfTerm(now, policy('approval.remind'), calendar);
  const expiresAt = endOfTerm(now, policy('approval.expire'), calendar);
  return { remindAt: remindAt < expiresAt ? remindAt : null, expiresAt };
}
