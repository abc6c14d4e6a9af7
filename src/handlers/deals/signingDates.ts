import { after } from '../../domain/holds/after.ts';
import { openingCalendar } from '../../domain/time/calendar.ts';
import { addDays, startOfDay } from '../../domain/time/day.ts';
import { endOfTerm } from '../../domain/time/term.ts';
import { policyValue } from '../company/policies.ts';
import type { Repos } from '../ports/repos.ts';

const POLICIES = {
  subscription: ['subscription.sign', 'subscription.remind'],
  reservation: ['reservation.term', 'reservation.remind'],
} as const;

/**
 * Until when a subscription made now is to be signed (policy subscription.sign, or the closing of the day YYYY-MM-DD that is agreed), or a
 * reservation to be subscribed to (reservation.term), and when that is reminded of. `usual`: what the policy says.
 */
export async function signingDates(
  repos: Pick<Repos, 'company'>,
  projectId: string,
  now: Date,
  { of, day }: { readonly of: keyof typeof POLICIES; readonly day?: string | undefined } = {
    of: 'subscription',
  },
): Promise<{ readonly signBy: Date; readonly remindAt: Date | null; readonly usual: Date }> {
  const project = await repos.company.project(projectId);
  if (project === undefined) {
    throw new Error(`no project ${projectId}`);
  }
  const { zone } = project;
  const calendar = openingCalendar({ zone, week: project.openingHours });
  const [term, remind] = POLICIES[of];
  const usual = endOfTerm(now, await policyValue(repos, term, projectId, now), calendar);
  const signBy =
    day === undefined
      ? usual
      : endOfTerm(startOfDay(addDays(day, -1), zone), { amount: 1, unit: 'day' }, calendar);
  const before = await policyValue(repos, remind, projectId, now);
  const remindAt = new Date(2 * signBy.getTime() - after(signBy, before).getTime());
  return { signBy, remindAt: remindAt > now ? remindAt : null, usual };
}
