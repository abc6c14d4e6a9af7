import { clockText } from '../../domain/company/clockText.ts';
import type { Shift } from '../../domain/company.ts';
import { shiftsOn, type Calendar } from '../../domain/time/calendar.ts';
import { addDays, dayOf, startOfDay, weekDays } from '../../domain/time/day.ts';
import { dayReason } from '../../domain/time/dayReason.ts';
import { isProvisional } from '../../domain/time/isProvisional.ts';
import type { Explanation } from '../../domain/time/segment.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { DayLook, PicturedDay, WeeksPicture } from '../ports/charts.ts';
import { countedOn } from './countedOn.ts';
import { minutesText } from './minutesText.ts';

const LOOKS: readonly DayLook[] = ['worked', 'makeUp', 'holiday', 'rest'];

/** A term to be shown on the weeks: when it began and how it was counted. */
interface Shown {
  readonly at: Date;
  readonly explanation: Explanation;
}

/** Whole weeks of a calendar from the week of a day to that of another, with how a term is counted over them. */
export function weeksView(
  calendar: Calendar,
  of: {
    readonly title: string;
    readonly subtitle: string;
    readonly from: string;
    readonly to: string;
    readonly today: string;
    readonly shown?: Shown;
    readonly m: Messages;
  },
): WeeksPicture {
  const { m, from, to } = of;
  const drawn = dayDrawer(calendar, of);
  const weeks: PicturedDay[][] = [];
  for (let monday = weekDays(from).from; monday <= to; monday = addDays(monday, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, later) => drawn(addDays(monday, later), weeks.length + later === 0)),
    );
  }
  const used = new Set(weeks.flat().map(({ look }) => look));
  return {
    kind: 'weeks',
    title: of.title,
    subtitle: of.subtitle,
    columns: m.common.weekdays,
    weeks,
    legend: LOOKS.filter((look) => used.has(look)).map((look) => ({ look, label: m.calendar.looks[look] })),
  };
}

function dayDrawer(
  calendar: Calendar,
  { shown, from, to, today, m }: Parameters<typeof weeksView>[1],
): (day: string, first: boolean) => PicturedDay {
  const { zone } = calendar;
  const counted = shown === undefined ? new Map<string, number>() : countedOn(shown.explanation, zone);
  const begins = shown === undefined ? undefined : dayOf(shown.at, zone);
  const ends = shown === undefined ? undefined : dayOf(shown.explanation.end, zone);
  return (day, first) => {
    const { kind, name } = dayReason(day, calendar);
    const [, month, date] = day.split('-').map(Number);
    const n = counted.get(day);
    const mark =
      day === ends
        ? m.calendar.marks.due
        : day === begins
          ? m.calendar.marks.event
          : shown === undefined && day === today
            ? m.common.today
            : undefined;
    return {
      label: first || date === 1 ? m.calendar.monthDay(month ?? 0, date ?? 0) : String(date),
      look: kind,
      words: [
        name ?? unnamed(day, calendar, m),
        ownHours(day, calendar),
        mayChange(day, calendar) ? m.calendar.tentative : null,
      ]
        .filter((part) => part !== null)
        .join(' '),
      count:
        n === undefined
          ? ''
          : shown?.explanation.unit === 'minute'
            ? minutesText(n, m)
            : m.calendar.nthDay(n),
      mark,
      faint: day < from || day > to,
    };
  };
}

/** What is said of a day that differs from the week without a reason. */
function unnamed(day: string, { days }: Calendar, m: Messages): string | null {
  const special = days.get(day);
  return special?.name === null ? m.calendar.is[special.kind] : null;
}

/** Whether a notice that is still to come may make it another day; what the company has said of it stands. */
function mayChange(day: string, calendar: Calendar): boolean {
  const start = startOfDay(day, calendar.zone);
  return !calendar.days.has(day) && isProvisional(start, start, calendar);
}

/** The hours of a day that has some of its own. */
function ownHours(day: string, calendar: Calendar): string | null {
  const own = calendar.days.get(day)?.shifts;
  return own === undefined ? null : shiftsText(shiftsOn(day, calendar));
}

function shiftsText(shifts: readonly Shift[]): string {
  return shifts.map(([from, to]) => `${clockText(from)}-${clockText(to)}`).join(' ');
}
