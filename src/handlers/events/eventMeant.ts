import type { SalesEvent } from '../../domain/events/event.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Reading } from '../doing.ts';
import { eventProjects } from './eventProjects.ts';

const DAY_MS = 86_400_000;
const DAYS_BACK = 60;
const MOST_READ = 100;

/** The event of the speaker's projects that a text means: E3, or by its name. One elsewhere is not there. */
export async function eventMeant(at: Reading, typed: string): Promise<SalesEvent | undefined> {
  const { repos, now, zone } = at;
  const projectIds = await eventProjects(at);
  const [, ref] = /^\s*e\s?#?(\d{1,9})\s*$/iu.exec(typed) ?? [];
  if (ref !== undefined) {
    const event = await repos.events.byRef(Number(ref));
    return event !== undefined && projectIds.includes(event.projectId) ? event : undefined;
  }
  const since = dayOf(new Date(now.getTime() - DAYS_BACK * DAY_MS), zone);
  const named = (await repos.events.since(projectIds, since, MOST_READ)).filter(
    ({ name }) => name === typed.trim(),
  );
  return named.at(-1);
}
