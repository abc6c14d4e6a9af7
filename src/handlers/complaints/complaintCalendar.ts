import type { Project } from '../../domain/company.ts';
import { workingCalendar, type Calendar } from '../../domain/time/calendar.ts';
import { addDays, dayOf } from '../../domain/time/day.ts';
import type { Repos } from '../ports/repos.ts';

/** Further than any term of the policies reaches, the longest public holidays included. */
const CALENDAR_DAYS = 220;

/** A project's working calendar from a complaint's start to further than its clocks can reach. `now` moves it on with a pause. */
export async function complaintCalendar(
  repos: Pick<Repos, 'company'>,
  project: Project,
  since: Date,
  now: Date,
): Promise<Calendar> {
  const { id, zone, workingHours } = project;
  const days = await repos.company.calendarDays(
    id,
    dayOf(since, zone),
    addDays(dayOf(now, zone), CALENDAR_DAYS),
  );
  const published = await repos.company.publishedYears();
  return workingCalendar({ zone, week: workingHours, days, published });
}
