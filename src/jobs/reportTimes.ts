import type { Project } from '../domain/company.ts';
import { closingOn, openingCalendar } from '../domain/time/calendar.ts';
import { addDays, dayOf } from '../domain/time/day.ts';

/** The report goes out this long after the sales office closes. */
const AFTER_CLOSING_MS = 30 * 60_000;

/** An office that is closed for longer has no report. */
const LONGEST_CLOSED_DAYS = 14;

/** A report's instant and the calendar day that it is about. */
export interface ReportTime {
  readonly runAt: Date;
  readonly day: string;
}

/** The newest report time that has come: after an outage only that one is caught up. */
export function latestReportTime(project: Project, now: Date): ReportTime | undefined {
  const today = dayOf(now, project.zone);
  return days(0, -1)
    .map((n) => reportTimeOn(project, addDays(today, n)))
    .find((time) => time !== undefined && time.runAt <= now);
}

/** The first report time after `now`. */
export function nextReportTime(project: Project, now: Date): ReportTime | undefined {
  const yesterday = addDays(dayOf(now, project.zone), -1);
  return days(0, 1)
    .map((n) => reportTimeOn(project, addDays(yesterday, n)))
    .find((time) => time !== undefined && time.runAt > now);
}

/** The day that a report sent at `runAt` was about, whatever the opening hours are now. */
export function reportedDay(project: Project, runAt: Date): string {
  // A minute more than the delay: an office that closes at midnight is reported on after it.
  return dayOf(new Date(runAt.getTime() - AFTER_CLOSING_MS - 60_000), project.zone);
}

function reportTimeOn(project: Project, day: string): ReportTime | undefined {
  const closing = closingOn(day, openingCalendar({ zone: project.zone, week: project.openingHours }));
  return closing === undefined ? undefined : { runAt: new Date(closing.getTime() + AFTER_CLOSING_MS), day };
}

function days(from: number, step: 1 | -1): number[] {
  return Array.from({ length: LONGEST_CLOSED_DAYS }, (_, index) => from + index * step);
}
