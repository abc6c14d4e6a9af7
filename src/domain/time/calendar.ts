import type { Shift, WeekShifts } from '../company.ts';
import type { CalendarDay } from './calendarDay.ts';
import { atMinute, weekdayOf } from './day.ts';

/** When somebody is there: shifts by weekday, in a zone, with the days that differ from the week. */
export interface Calendar {
  readonly zone: string;
  readonly week: WeekShifts;
  readonly days: ReadonlyMap<string, CalendarDay>;
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
}): Calendar {
  return {
    zone: of.zone,
    week: tidy(of.week ?? WORKING_WEEK),
    days: new Map((of.days ?? []).map((day) => [day.date, day])),
  };
}

/** When the sales office is open: holidays are not applied. */
export function openingCalendar(of: { readonly zone: string; readonly week?: WeekShifts }): Calendar {
  return { zone: of.zone, week: tidy(of.week ?? OPENING_WEEK), days: new Map() };
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

/** A make-up day has the hours of its weekday, or where that is off, of the first weekday that is worked. */
function shiftsOn(day: string, calendar: Calendar): readonly Shift[] {
  const usual = calendar.week[weekdayOf(day) - 1] ?? [];
  switch (calendar.days.get(day)?.kind) {
    case 'holiday':
      return [];
    case 'working':
      return usual.length > 0 ? usual : (calendar.week.find((shifts) => shifts.length > 0) ?? []);
    case undefined:
      return usual;
  }
}

/** The openings of a calendar day, in order; none on a day off. */
export function openingsOn(day: string, calendar: Calendar): Opening[] {
  return shiftsOn(day, calendar)
    .map(([from, to]) => ({ from: atMinute(day, from, calendar.zone), to: atMinute(day, to, calendar.zone) }))
    .filter(({ from, to }) => from < to);
}

/** Whether anybody works on this day. */
export function isWorkingDay(day: string, calendar: Calendar): boolean {
  return shiftsOn(day, calendar).length > 0;
}

/** When business closes on a day; undefined on a day off. */
export function closingOn(day: string, calendar: Calendar): Date | undefined {
  return openingsOn(day, calendar).at(-1)?.to;
}
