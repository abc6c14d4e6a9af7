import type { Project } from '../../domain/company.ts';
import { workingCalendar, type Calendar } from '../../domain/time/calendar.ts';
import { addDays, dayOf } from '../../domain/time/day.ts';
import type { Repos } from '../ports/repos.ts';

/** Further than any term of the policies reaches, the longest public holidays included. */
const DAYS_AHEAD = 800;

/**
 * The working calendar by which a project's deadlines are counted: its week, the public holidays and what was entered of its own.
 * It holds for terms that begin between `from` and `until`.
 */
export async function projectCalendar(
  { company }: Pick<Repos, 'company'>,
  { id, zone, workingHours }: Project,
  from: Date,
  until: Date = from,
): Promise<Calendar> {
  const first = addDays(dayOf(from, zone), -1);
  const days = await company.calendarDays(id, first, addDays(dayOf(until, zone), DAYS_AHEAD));
  return workingCalendar({ zone, week: workingHours, days, published: await company.publishedYears() });
}
