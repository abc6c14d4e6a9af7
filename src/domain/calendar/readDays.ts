import { addDays, daysBetween, isDay } from '../time/day.ts';

const NEAR: Readonly<Record<string, number>> = {
  今天: 0,
  明天: 1,
  后天: 2,
  today: 0,
  tomorrow: 1,
};
const YEAR = '(?:(\\d{4})(?:[-/.]|年))?';
const WEEKDAY = '(?: *[(（]?(?:周|星期|礼拜)[一二三四五六日天][)）]?)?';
const SPAN = new RegExp(
  `^${YEAR}(\\d{1,2})(?:[-/.]|月)(\\d{1,2})[日号]?${WEEKDAY}` +
    `(?: *(?:至|到|~|to) *${YEAR}(?:(\\d{1,2})(?:[-/.]|月))?(\\d{1,2})[日号]?${WEEKDAY}(?![\\d:点]))?`,
  'iu',
);
/** A day that was so long ago and without a year is the next year's. */
const LONG_AGO = 180;

interface Days {
  /** As written: may be a day that does not exist. */
  readonly from: string;
  readonly to: string;
  readonly rest: string;
}

/** The day or days that a line begins with: 11-28, 2026年12月26日, 1-1至1-3, 明天. Undefined where it begins with none. */
export function readDays(line: string, today: string): Days | undefined {
  for (const [word, later] of Object.entries(NEAR)) {
    if (line.toLowerCase().startsWith(word)) {
      const day = addDays(today, later);
      return { from: day, to: day, rest: line.slice(word.length) };
    }
  }
  const match = SPAN.exec(line);
  if (match === null) {
    return undefined;
  }
  const [whole, year, month = '', day = '', endYear, endMonth, endDay] = match;
  const from = dated(year, month, day, today);
  const rest = line.slice(whole.length);
  if (endDay === undefined) {
    return { from, to: from, rest };
  }
  const written = `${endYear ?? from.slice(0, 4)}-${two(endMonth ?? month)}-${two(endDay)}`;
  // 12-30至1-2: over New Year.
  const overYear = endYear === undefined && endMonth !== undefined && Number(endMonth) < Number(month);
  const to = overYear ? `${Number(from.slice(0, 4)) + 1}${written.slice(4)}` : written;
  return { from, to, rest };
}

function dated(year: string | undefined, month: string, day: string, today: string): string {
  const within = (one: string): string => `${one}-${two(month)}-${two(day)}`;
  if (year !== undefined) {
    return within(year);
  }
  const thisYear = within(today.slice(0, 4));
  return isDay(thisYear) && daysBetween(thisYear, today) > LONG_AGO
    ? within(String(Number(today.slice(0, 4)) + 1))
    : thisYear;
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
