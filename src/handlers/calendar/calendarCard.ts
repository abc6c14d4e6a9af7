import { writeWeekHours } from '../../domain/company/weekHours.ts';
import { clockText } from '../../domain/company/clockText.ts';
import type { Project } from '../../domain/company.ts';
import { shiftsOn, type Calendar } from '../../domain/time/calendar.ts';
import { addDays, atMinute, dayOf, weekDays } from '../../domain/time/day.ts';
import { dayReason } from '../../domain/time/dayReason.ts';
import { unpublishedYears } from '../../domain/time/isProvisional.ts';
import { calendarDay } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Block, Card } from '../chat/card.ts';
import type { WeeksPicture } from '../ports/charts.ts';
import { weeksView } from './weeksView.ts';

const WEEKS = 6;
const MOST_ROWS = 20;

interface Showing {
  readonly project: Project;
  readonly calendar: Calendar;
  readonly now: Date;
  readonly m: Messages;
}

/** The coming weeks of a project's calendar, to be drawn. */
export function comingWeeks({ project, calendar, now, m }: Showing): WeeksPicture {
  const today = dayOf(now, calendar.zone);
  const { from } = weekDays(today);
  return weeksView(calendar, {
    title: m.calendar.heading(project.name),
    subtitle: m.calendar.week(writeWeekHours(project.workingHours, m.locale), project.zone),
    from,
    to: addDays(from, 7 * WEEKS - 1),
    today,
    m,
  });
}

/** A project's calendar in words: its week, the days that differ from it, and the years that nobody knows yet. */
export function calendarCard({ project, calendar, now, m }: Showing, image: readonly Block[]): Card {
  const { zone } = calendar;
  const today = dayOf(now, zone);
  const { from } = weekDays(today);
  const to = addDays(from, 7 * WEEKS - 1);
  const rows = Array.from({ length: 7 * WEEKS }, (_, later) => addDays(from, later))
    .filter((day) => calendar.days.has(day))
    .map((day) => [
      calendarDay(day, zone, now, m),
      m.calendar.looks[dayReason(day, calendar).kind],
      shiftsOn(day, calendar)
        .map(([opens, closes]) => `${clockText(opens)}-${clockText(closes)}`)
        .join(' ') || m.common.none,
      calendar.days.get(day)?.name ?? m.common.none,
    ]);
  const unknown = unpublishedYears(now, atMinute(to, 0, zone), calendar);
  return {
    heading: m.calendar.heading(project.name),
    blocks: [
      ...image,
      { kind: 'text', text: m.calendar.week(writeWeekHours(project.workingHours, m.locale), zone) },
      ...(rows.length === 0
        ? [{ kind: 'text', text: m.calendar.noSpecialDays } as const]
        : [{ kind: 'table', columns: m.calendar.dayColumns, rows: rows.slice(0, MOST_ROWS) } as const]),
      ...(unknown.length === 0 ? [] : [{ kind: 'text', text: m.calendar.unpublished(unknown) } as const]),
    ],
  };
}
