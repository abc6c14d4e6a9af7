import type { Shift, WeekShifts } from '../company.ts';
import type { CalendarDay } from './calendarDay.ts';
import { atMinute, dayNumber, dayOfNumber, weekdayOf } from './day.ts';

/** When somebody is there: shifts by weekday, in a zone, with the days that differ from the week. */
export interface Calendar {
  readonly zone: string;
  readonly week: WeekShifts;
  readonly days: ReadonlyMap<string, CalendarDay>;
  /** The years whose public holidays are known; null where holidays do not matter. */
  readonly published: ReadonlySet<number> | null;
}

/** From opening to closing, the closing instant left out. */
export interface Opening {
  readonly from: Date;
  readonly to: Date;
}

const OFFICE: readonly Shift[] = [[540, 1080]];
const DESK: readonly Shift[] = [
  [540, 720],
  [780, 1080],
];

/** Every day 09:00 to 18:00: weekends are the busiest. */
export const OPENING_WEEK: WeekShifts = Array.from({ length: 7 }, () => OFFICE);

/** Monday to Friday 09:00 to 12:00 and 13:00 to 18:00. */
export const WORKING_WEEK: WeekShifts = [DESK, DESK, DESK, DESK, DESK, [], []];

/** The calendar of deadlines: public holidays are off, make-up days are worked. */
export function workingCalendar(of: {
  readonly zone: string;
  readonly week?: WeekShifts;
  readonly days?: readonly CalendarDay[];
  readonly published?: ReadonlySet<number>;
}): Calendar {
  return {
    zone: of.zone,
    week: tidy(of.week ?? WORKING_WEEK),
    days: new Map((of.days ?? []).map((day) => [day.date, day])),
    published: of.published ?? null,
  };
}

/** When the sales office is open: holidays are not applied. */
export function openingCalendar(of: { readonly zone: string; readonly week?: WeekShifts }): Calendar {
  return { zone: of.zone, week: tidy(of.week ?? OPENING_WEEK), days: new Map(), published: null };
}

/** Seven lists, each in order and without overlaps, inside the day. */
function tidy(week: WeekShifts): WeekShifts {
  return Array.from({ length: 7 }, (_, index) => merged(week[index] ?? []));
}

function merged(shifts: readonly Shift[]): readonly Shift[] {
  const whole: [number, number][] = [];
  const inDay = shifts
    .map(([from, to]): Shift => [Math.max(0, from), Math.min(1440, to)])
    .filter(([from, to]) => from < to)
    .sort((a, b) => a[0] - b[0]);
  for (const [from, to] of inDay) {
    const last = whole.at(-1);
    if (last !== undefined && from <= last[1]) {
      last[1] = Math.max(last[1], to);
    } else {
      whole.push([from, to]);
    }
  }
  return whole;
}

/**
 * The shifts of a day, in order. A day that is worked out of turn has its own hours, else those of its weekday, or where that is off,
 * of the first weekday that is worked.
 */
export function shiftsOn(day: string, calendar: Calendar): readonly Shift[] {
  const usual = calendar.week[weekdayOf(day) - 1] ?? [];
  const special = calendar.days.get(day);
  switch (special?.kind) {
    case 'holiday':
      return [];
    case 'working':
      return special.shifts !== undefined
        ? merged(special.shifts)
        : usual.length > 0
          ? usual
          : (calendar.week.find((shifts) => shifts.length > 0) ?? []);
    case undefined:
      return usual;
  }
}

/** Opening and closing by turns, in milliseconds. A day has a few of them, or none. */
export type OpenTimes = readonly number[];

/** What a calendar comes to on the days that were asked about: it never changes, so each is worked out once. */
const worked = new WeakMap<Calendar, Map<number, OpenTimes>>();

/** When it is open on the day with this number (see `dayNumber`). */
export function openTimes(number: number, calendar: Calendar): OpenTimes {
  let days = worked.get(calendar);
  if (days === undefined) {
    days = new Map();
    worked.set(calendar, days);
  }
  let times = days.get(number);
  if (times === undefined) {
    times = workedOut(dayOfNumber(number), calendar);
    days.set(number, times);
  }
  return times;
}

function workedOut(day: string, calendar: Calendar): OpenTimes {
  return shiftsOn(day, calendar)
    .map(([from, to]) => [
      atMinute(day, from, calendar.zone).getTime(),
      atMinute(day, to, calendar.zone).getTime(),
    ])
    .filter(([from, to]) => (from ?? 0) < (to ?? 0))
    .flat();
}

/** The openings of a calendar day, in order; none on a day off. */
export function openingsOn(day: string, calendar: Calendar): Opening[] {
  const times = openTimes(dayNumber(day), calendar);
  const openings: Opening[] = [];
  for (let at = 0; at + 1 < times.length; at += 2) {
    openings.push({ from: new Date(times[at] ?? 0), to: new Date(times[at + 1] ?? 0) });
  }
  return openings;
}

/** Whether anybody works on this day. */
export function isWorkingDay(day: string, calendar: Calendar): boolean {
  return shiftsOn(day, calendar).length > 0;
}

/** When business closes on a day; undefined on a day off. */
export function closingOn(day: string, calendar: Calendar): Date | undefined {
  const closing = openTimes(dayNumber(day), calendar).at(-1);
  return closing === undefined ? undefined : new Date(closing);
}
