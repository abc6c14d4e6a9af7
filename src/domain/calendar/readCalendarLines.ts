import type { Shift, WeekShifts } from '../company.ts';
import { addDays, daysBetween, isDay } from '../time/day.ts';
import type {
  CalendarEntry,
  CalendarFault,
  CalendarFaultCode,
  ReadCalendar,
  SaidDay,
} from './calendarEntry.ts';
import { readDays } from './readDays.ts';
import { readShifts } from './readShifts.ts';
import { readWeekdays } from './readWeekdays.ts';

const MOST_LINES = 400;
const LONGEST_SPAN = 60;
const MOST_BACK = 366;
const MOST_AHEAD = 800;
const LONGEST_NAME = 60;

const YEAR =
  /^(\d{4}) *年? *(?:的?(?:放假安排|节假日|假期|日历))? *(?:已经?)?(?:公布|published|announced)了?$/iu;
const OFF = /休息|休|放假|不上班|不营业|停工|关门|\boff\b|\bclosed\b|\bholiday\b|\brest\b/iu;
const ON = /正常上班|上班|加班|补班|营业|开门|工作|\bworking\b|\bwork\b|\bworks\b|\bopen\b|\bworked\b/iu;
const USUAL = /照常|恢复|按常|取消|\bas usual\b|\busual\b|\bclear\b/iu;
const EDGE = /^[\s,，、;；。:：|/()（）-]+|[\s,，、;；。:：|/()（）-]+$/gu;
const REASON = /^(?:原因|理由|因为|reason)\s*[=:：]?\s*/iu;
/** Headings of a table: 日期 安排 时间 原因. */
const HEADING = /^(?:日期|日子|date|day)(?:[\s,，|]|$)/iu;

/** A line with its number, as it was pasted or as it stands in a table. */
export interface CalendarLine {
  readonly number: number;
  readonly text: string;
}

interface Said {
  readonly days: readonly SaidDay[];
  readonly weekdays: readonly { readonly weekday: number; readonly shifts: readonly Shift[] }[];
  readonly years: readonly number[];
}

type ReadLine =
  { readonly ok: true; readonly said: Said } | { readonly ok: false; readonly code: CalendarFaultCode };

/**
 * Reads what a calendar is to be: days (`11-28 休`, `2026-12-26 上班 9:00-12:00`), weekdays (`每周二休`), years (`2027 已公布`). All of it or, where
 * a line is wrong, nothing, with every fault named. `week` is the week as it stands.
 */
export function readCalendarLines(
  lines: readonly CalendarLine[],
  { today, week }: { readonly today: string; readonly week: WeekShifts },
): ReadCalendar {
  const faults: CalendarFault[] = [];
  const days = new Map<string, { readonly said: SaidDay; readonly line: number }>();
  const weekdays = new Map<number, { readonly shifts: readonly Shift[]; readonly line: number }>();
  const years = new Set<number>();
  const written = lines.filter(({ text }) => text.trim() !== '' && !HEADING.test(text.trim()));
  const [over] = written.slice(MOST_LINES);
  if (over !== undefined) {
    return { ok: false, faults: [{ line: over.number, typed: over.text, code: 'tooMany' }] };
  }
  for (const { number, text } of written) {
    const read = readLine(text, { today, week });
    const fault = (code: CalendarFaultCode, first?: number): void => {
      faults.push({ line: number, typed: text.trim(), code, ...(first === undefined ? {} : { first }) });
    };
    if (!read.ok) {
      fault(read.code);
      continue;
    }
    const twice = read.said.days.map(({ date }) => days.get(date)).find((one) => one !== undefined);
    const again = read.said.weekdays
      .map(({ weekday }) => weekdays.get(weekday))
      .find((one) => one !== undefined);
    if (twice !== undefined || again !== undefined) {
      fault(twice === undefined ? 'weekdayTwice' : 'dayTwice', (twice ?? again)?.line);
      continue;
    }
    read.said.days.forEach((said) => days.set(said.date, { said, line: number }));
    read.said.weekdays.forEach(({ weekday, shifts }) => weekdays.set(weekday, { shifts, line: number }));
    read.said.years.forEach((year) => years.add(year));
  }
  const after = week.map((shifts, weekday) => weekdays.get(weekday)?.shifts ?? shifts);
  if (weekdays.size > 0 && after.every((shifts) => shifts.length === 0)) {
    const last = written.at(-1);
    faults.push({ line: last?.number ?? 1, typed: last?.text.trim() ?? '', code: 'emptyWeek' });
  }
  if (faults.length > 0) {
    return { ok: false, faults };
  }
  const entry: CalendarEntry = {
    days: [...days.values()].map(({ said }) => said).sort((a, b) => (a.date < b.date ? -1 : 1)),
    week: weekdays.size === 0 ? null : after,
    years: [...years].sort((a, b) => a - b),
  };
  return { ok: true, entry };
}

function readLine(typed: string, at: { readonly today: string; readonly week: WeekShifts }): ReadLine {
  const line = typed.normalize('NFKC').replace(/\s+/gu, ' ').replace(EDGE, '');
  const year = YEAR.exec(line);
  if (year !== null) {
    const number = Number(year[1]);
    return Math.abs(number - Number(at.today.slice(0, 4))) > 5
      ? { ok: false, code: 'far' }
      : { ok: true, said: { days: [], weekdays: [], years: [number] } };
  }
  const weekly = readWeekdays(line);
  if (weekly !== undefined) {
    const is = readArrangement(weekly.rest);
    if (!is.ok) {
      return is;
    }
    if (is.is === 'usual' || new Set(weekly.weekdays).size < weekly.weekdays.length) {
      return { ok: false, code: is.is === 'usual' ? 'unreadable' : 'weekdayTwice' };
    }
    const usual = at.week.find((shifts) => shifts.length > 0) ?? [];
    const shifts = is.is === 'holiday' ? [] : (is.shifts ?? usual);
    const weekdays = weekly.weekdays.map((weekday) => ({ weekday, shifts }));
    return { ok: true, said: { days: [], weekdays, years: [] } };
  }
  return readDay(line, at.today);
}

function readDay(line: string, today: string): ReadLine {
  const found = readDays(line, today);
  if (found === undefined) {
    return { ok: false, code: 'unreadable' };
  }
  const { from, to, rest } = found;
  if (!isDay(from) || !isDay(to)) {
    return { ok: false, code: 'noSuchDay' };
  }
  if (to < from) {
    return { ok: false, code: 'spanReversed' };
  }
  if (daysBetween(from, to) >= LONGEST_SPAN) {
    return { ok: false, code: 'spanTooLong' };
  }
  if (daysBetween(from, today) > MOST_BACK || daysBetween(today, to) > MOST_AHEAD) {
    return { ok: false, code: 'far' };
  }
  const is = readArrangement(rest);
  if (!is.ok) {
    return is;
  }
  const days: SaidDay[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    days.push({ date, is: is.is, shifts: is.shifts, name: is.name });
  }
  return { ok: true, said: { days, weekdays: [], years: [] } };
}

type Arrangement =
  | (Pick<SaidDay, 'is' | 'shifts' | 'name'> & { readonly ok: true })
  | { readonly ok: false; readonly code: CalendarFaultCode };

/** 休, 上班 9:00-12:00 年底开盘, 照常: what a day is to be, with its hours and the reason. */
function readArrangement(text: string): Arrangement {
  const hours = readShifts(text);
  if (!hours.ok) {
    return hours;
  }
  const { shifts, rest } = hours;
  const said = (
    [
      ['usual', USUAL],
      ['holiday', OFF],
      ['working', ON],
    ] as const
  )
    .map(([is, pattern]) => ({ is, match: pattern.exec(rest) }))
    .filter(({ match }) => match !== null)
    .sort((a, b) => (a.match?.index ?? 0) - (b.match?.index ?? 0))[0];
  const is = said?.is ?? (shifts.length > 0 ? 'working' : undefined);
  if (is === undefined) {
    return { ok: false, code: 'unreadable' };
  }
  if (is !== 'working' && shifts.length > 0) {
    return { ok: false, code: 'hoursOff' };
  }
  const name = rest
    .replace(said?.match?.[0] ?? '', ' ')
    .replace(EDGE, '')
    .replace(REASON, '')
    .replace(EDGE, '')
    .replace(/\s+/gu, ' ');
  return {
    ok: true,
    is,
    shifts: shifts.length === 0 ? null : shifts,
    name: name === '' ? null : Array.from(name).slice(0, LONGEST_NAME).join(''),
  };
}
