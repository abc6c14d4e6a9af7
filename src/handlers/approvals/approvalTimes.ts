import type { Project } from '../../domain/company.ts';
import { workingCalendar } from '../../domain/time/calendar.ts';
import { addDays, dayOf } from '../../domain/time/day.ts';
import { endOfTerm } from '../../domain/time/term.ts';
import { policyValues } from '../company/policies.ts';
import type { Repos } from '../ports/repos.ts';

/** Days that a term of working days may stretch over: Spring Festival with the longest term of the policies. */
const CALENDAR_DAYS = 90;

/** When whoever decides a step that begins now is reminded (policy approval.remind), and when it ends undecided (approval.expire). */
export async function approvalTimes(
  repos: Pick<Repos, 'company'>,
  { id, zone, workingHours }: Project,
  now: Date,
): Promise<{ readonly remindAt: Date | null; readonly expiresAt: Date }> {
  const today = dayOf(now, zone);
  const days = await repos.company.calendarDays(id, today, addDays(today, CALENDAR_DAYS));
  const calendar = workingCalendar({ zone, week: workingHours, days });
  const policy = await policyValues(repos, id, now);
  const remindAt = endOfTerm(now, policy('approval.remind'), calendar);
  const expiresAt = endOfTerm(now, policy('approval.expire'), calendar);
  return { remindAt: remindAt < expiresAt ? remindAt : null, expiresAt };
}
