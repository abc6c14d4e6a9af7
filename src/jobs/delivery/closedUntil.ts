import { workingCalendar } from '../../domain/time/calendar.ts';
import { addDays, dayOf } from '../../domain/time/day.ts';
import { nextOpening } from '../../domain/time/workingDays.ts';
import type { Repos } from '../../handlers/ports/repos.ts';

/** No public holiday is as long. */
const LOOK_AHEAD_DAYS = 60;

/** When a project's working hours begin again; undefined during them, and where it is nobody's concern. */
export async function closedUntil(
  { company }: Pick<Repos, 'company'>,
  projectId: string | undefined,
  now: Date,
): Promise<Date | undefined> {
  const project = projectId === undefined ? undefined : await company.project(projectId);
  if (project === undefined) {
    return undefined;
  }
  const { id, zone, workingHours } = project;
  const today = dayOf(now, zone);
  const days = await company.calendarDays(id, today, addDays(today, LOOK_AHEAD_DAYS));
  const opens = nextOpening(now, workingCalendar({ zone, week: workingHours, days }));
  return opens === undefined || opens <= now ? undefined : opens;
}
