import type { Project } from '../../domain/company.ts';
import { entryDeadline, type EntryDeadline } from '../../domain/entryDeadline.ts';
import { workingCalendar } from '../../domain/time/calendar.ts';
import { addDays, dayOf } from '../../domain/time/day.ts';
import { policyValue } from '../company/policies.ts';
import type { Repos } from '../ports/repos.ts';

/** Further than any term of the policy reaches, the longest public holidays included. */
const CALENDAR_DAYS = 120;

/** By when what happened had to be entered, by the policy in force and the project's working calendar (R2.1.2, R2.2.1). */
export async function entryOf(
  repos: Pick<Repos, 'company'>,
  project: Project,
  happenedAt: Date,
  enteredAt: Date,
  policy: 'customer.entry' | 'unit.entry' = 'customer.entry',
): Promise<EntryDeadline> {
  const { zone } = project;
  const from = dayOf(happenedAt, zone);
  const days = await repos.company.calendarDays(project.id, from, addDays(from, CALENDAR_DAYS));
  return entryDeadline({
    happenedAt,
    enteredAt,
    term: await policyValue(repos, policy, project.id, enteredAt),
    calendar: workingCalendar({ zone, week: project.workingHours, days }),
  });
}
