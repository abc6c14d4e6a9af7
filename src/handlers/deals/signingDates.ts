import { after } from '../../domain/holds/after.ts';
import { openingCalendar } from '../../domain/time/calendar.ts';
import { endOfTerm } from '../../domain/time/term.ts';
import { policyValue } from '../company/policies.ts';
import type { Repos } from '../ports/repos.ts';

/** Until when a subscription made now is to be signed (policy subscription.sign), and when that is reminded of. */
export async function signingDates(
  repos: Pick<Repos, 'company'>,
  projectId: string,
  now: Date,
): Promise<{ readonly signBy: Date; readonly remindAt: Date | null }> {
  const project = await repos.company.project(projectId);
  if (project === undefined) {
    throw new Error(`no project ${projectId}`);
  }
  const calendar = openingCalendar({ zone: project.zone, week: project.openingHours });
  const signBy = endOfTerm(now, await policyValue(repos, 'subscription.sign', projectId, now), calendar);
  const before = await policyValue(repos, 'subscription.remind', projectId, now);
  const remindAt = new Date(2 * signBy.getTime() - after(signBy, before).getTime());
  return { signBy, remindAt: remindAt > now ? remindAt : null };
}
