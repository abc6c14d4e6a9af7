import type { CalendarEntry, SaidDay } from '../../domain/calendar/calendarEntry.ts';
import type { Project } from '../../domain/company.ts';
import type { CalendarOverride } from '../../domain/time/calendarOverride.ts';
import type { Doing } from '../doing.ts';

/** Writes what was said of a calendar: days of the project or of the company (`projectId` null), its week, the years that are published. */
export async function writeCalendar(
  context: Doing,
  project: Project,
  projectId: string | null,
  { days, week, years }: CalendarEntry,
): Promise<void> {
  const { repos, work, now, actor, deps } = context;
  const [first, last] = [days[0], days.at(-1)];
  const known = new Map(
    first === undefined || last === undefined
      ? []
      : (await repos.company.calendarOverrides(projectId, first.date, last.date)).map((one) => [
          one.date,
          one,
        ]),
  );
  for (const day of days) {
    await writeDay(context, projectId, day, known.get(day.date));
  }
  if (week !== null) {
    await work.update('project', project, { workingHours: week });
  }
  for (const year of years) {
    if ((await repos.company.publishedYear(year)) === undefined) {
      await work.insert('publishedYear', {
        id: deps.ids.uuid(),
        year,
        byId: actor.member.id,
        at: now,
        version: 1,
      });
    }
  }
}

async function writeDay(
  { work, deps }: Doing,
  projectId: string | null,
  { date, is, shifts, name }: SaidDay,
  before: CalendarOverride | undefined,
): Promise<void> {
  if (is === 'usual') {
    if (before !== undefined) {
      await work.remove('calendarOverride', before);
    }
    return;
  }
  const said = { kind: is, shifts, name };
  if (before === undefined) {
    await work.insert('calendarOverride', { id: deps.ids.uuid(), projectId, date, ...said, version: 1 });
  } else {
    await work.update('calendarOverride', before, said);
  }
}
