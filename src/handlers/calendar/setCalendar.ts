import { readCalendarLines } from '../../domain/calendar/readCalendarLines.ts';
import type { CalendarEntry } from '../../domain/calendar/calendarEntry.ts';
import { writeWeekHours } from '../../domain/company/weekHours.ts';
import { clockText } from '../../domain/company/clockText.ts';
import { TABLES } from '../../domain/files/fileRules.ts';
import { may } from '../../domain/permissions.ts';
import { dayOf } from '../../domain/time/day.ts';
import { calendarDay } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Block } from '../chat/card.ts';
import { defineCommand } from '../command.ts';
import { projectCalendar } from '../company/projectCalendar.ts';
import { undoLast } from '../company/undoLast.ts';
import { field } from '../field.ts';
import { button, done, refused } from '../replies.ts';
import { unknownFiles } from '../unknownFiles.ts';
import { calendarCard, comingWeeks } from './calendarCard.ts';
import { calendarScope } from './calendarScope.ts';
import { drawnWeeks } from './drawnWeeks.ts';
import { faultsReply } from './faultsReply.ts';
import { linesOf } from './linesOf.ts';
import { writeCalendar } from './writeCalendar.ts';

const MOST_SHOWN = 20;
/** As the lines of a year say it. */
const PUBLISHED = /公布|published|announced/iu;

/**
 * 日历: the working calendar by which a project's deadlines are counted. Alone it shows the coming weeks; with days, weekdays or years
 * (typed, pasted, or as a table) it is changed, all of it or nothing.
 */
export const setCalendar = defineCommand({
  name: 'calendar.set',
  words: { zh: ['日历', '工作日历'], en: ['calendar'] },
  allow: 'self:use',
  fields: {
    lines: field.longText({ max: 8000 }),
    project: field.text({ max: 60 }),
    file: field.file({ max: 1, accept: TABLES }),
  },
  args: ['lines'],
  undo: 'restore',

  async look(context) {
    const { input, deps, now, m } = context;
    if (input.lines !== undefined || input.file !== undefined) {
      const gone = await unknownFiles(deps.files, input.file ?? [], TABLES);
      return { gone, read: await linesOf(deps.files, input), image: [] };
    }
    const scope = await calendarScope(context, input.project);
    if (!scope.ok) {
      return { gone: [], read: undefined, image: [] };
    }
    const { project } = scope;
    const calendar = await projectCalendar(context.repos, project, now);
    const image = await drawnWeeks(deps, comingWeeks({ project, calendar, now, m }), m);
    return { gone: [], read: undefined, image };
  },

  async run(context) {
    const { input, m, now, repos, actor, looked } = context;
    const { read, gone, image } = looked;
    // The holidays of a year are everybody's: whoever enters them enters them for all projects.
    const ofYear = read?.ok === true && read.lines.some(({ text }) => PUBLISHED.test(text));
    const scope = await calendarScope(context, ofYear ? 'company' : input.project);
    if (!scope.ok) {
      return { kind: 'invalid', errors: { project: scope.error } };
    }
    const { project, company: forAll } = scope;
    if (read === undefined) {
      const calendar = await projectCalendar(repos, project, now);
      const card = calendarCard({ project, calendar, now, m }, image);
      return done(
        may(actor.member.role, 'calendar:set')
          ? { ...card, blocks: [...card.blocks, { kind: 'text', text: m.calendar.how }] }
          : card,
      );
    }
    if (!may(actor.member.role, 'calendar:set')) {
      return { kind: 'denied', sentence: m.calendar.mayNot };
    }
    if (gone.length > 0) {
      return { kind: 'invalid', errors: { file: m.importing.fileGone } };
    }
    if (!read.ok) {
      return { kind: 'invalid', errors: { file: m.calendar.fileUnreadable } };
    }
    const { zone } = project;
    const said = readCalendarLines(read.lines, { today: dayOf(now, zone), week: project.workingHours });
    if (!said.ok) {
      return faultsReply(said.faults, m);
    }
    const { entry } = said;
    if (forAll && entry.week !== null) {
      return refused(m.calendar.weekIsProjects);
    }
    const empty = await emptyYear(context, entry);
    if (empty !== undefined) {
      return refused(m.calendar.yearWithoutDays(empty));
    }
    await writeCalendar(context, project, forAll ? null : project.id, entry);
    if (context.work.writes === 0) {
      return refused(m.calendar.unchanged);
    }
    return done({
      heading: m.calendar.changed(forAll ? m.company.wholeCompany : project.name),
      blocks: [
        ...changedBlocks(entry, { zone, now, m }),
        { kind: 'text', text: m.calendar.recounting },
        {
          kind: 'actions',
          items: [
            button(m, {
              id: 'calendar.show',
              label: m.calendar.show,
              command: 'calendar.set',
              input: { project: project.name },
            }),
            undoLast(m, now),
          ],
        },
      ],
    });
  },
});

/** A year that is said to be published although no day of it was entered: New Year would be a working day. */
async function emptyYear(
  { repos }: Parameters<typeof writeCalendar>[0],
  { years, days }: CalendarEntry,
): Promise<number | undefined> {
  for (const year of years) {
    const [from, to] = [`${year}-01-01`, `${year}-12-31`];
    const known = (await repos.company.publishedYears()).has(year);
    const entered = await repos.company.calendarOverrides(null, from, to);
    const here = days.some(({ date, is }) => is === 'holiday' && from <= date && date <= to);
    if (!known && !here && !entered.some(({ kind }) => kind === 'holiday')) {
      return year;
    }
  }
  return undefined;
}

function changedBlocks(
  { days, week, years }: CalendarEntry,
  { zone, now, m }: { readonly zone: string; readonly now: Date; readonly m: Messages },
): Block[] {
  const rows = days.map(({ date, is, shifts, name }) => [
    calendarDay(date, zone, now, m),
    m.calendar.is[is],
    shifts === null ? m.common.none : shifts.map((one) => one.map(clockText).join('-')).join(' '),
    name ?? m.common.none,
  ]);
  return [
    ...(rows.length === 0
      ? []
      : [{ kind: 'table', columns: m.calendar.dayColumns, rows: rows.slice(0, MOST_SHOWN) } as const]),
    ...(rows.length > MOST_SHOWN
      ? [{ kind: 'text', text: m.calendar.moreDays(rows.length - MOST_SHOWN) } as const]
      : []),
    ...(week === null
      ? []
      : [{ kind: 'text', text: m.calendar.week(writeWeekHours(week, m.locale), zone) } as const]),
    ...(years.length === 0 ? [] : [{ kind: 'text', text: m.calendar.nowPublished(years) } as const]),
  ];
}
