import type { Project } from '../../domain/company.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { projectCalendar } from '../company/projectCalendar.ts';
import type { Repos } from '../ports/repos.ts';

/** A project's working calendar from a complaint's start to further than its clocks can reach. `now` moves it on with a pause. */
export async function complaintCalendar(
  repos: Pick<Repos, 'company'>,
  project: Project,
  since: Date,
  now: Date,
): Promise<Calendar> {
  return await projectCalendar(repos, project, since, now);
}
