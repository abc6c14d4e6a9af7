import { dayOf } from '../time/day.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** With an offset it is an instant, as programs write it. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/iu;
const FORMS = [
  // 2026-11-03, 2026/11/3, 2026.11.3, 2026年11月3日, 26/11/3
  /^(?<year>\d{4}|\d{2})\s*[-/.年]\s*(?<month>\d{1,2})\s*[-/.月]\s*(?<day>\d{1,2})\s*[日号]?(?<rest>(?:\D.*)?)$/u,
  // 20261103
  /^(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)(?<rest>)$/u,
  // 3-Nov-26
  /^(?<day>\d{1,2})[-\s](?<name>[a-z]{3})[a-z]*[-\s,]+(?<year>\d{4}|\d{2})(?<rest>(?:\D.*)?)$/iu,
];
const WEEKDAY = /[(]?(?:周|星期|礼拜)[一二三四五六日天][)]?/gu;
const CLOCK =
  /^(?<part>凌晨|早上|上午|中午|下午|傍晚|晚上)?\s*(?:(?<hour>\d{1,2})[:点时](?<minute>\d{1,2})?分?(?::\d{1,2}(?:\.\d+)?)?)?$/u;

/**
 * The day that a cell of a table names, as YYYY-MM-DD, with its time of day (上午, 15:00) where it has one. Only days that are the same
 * whenever they are read, so neither 昨天 nor 11月3日; undefined for all else. Whether there is such a day is not looked at.
 */
export function tableDay(cell: string, zone: string): string | undefined {
  const text = cell.normalize('NFKC').trim();
  if (INSTANT.test(text)) {
    const at = new Date(text.replace(/(\d\d)(\d\d)$/u, '$1:$2'));
    return Number.isNaN(at.getTime()) ? undefined : dayOf(at, zone);
  }
  const groups = FORMS.map((form) => form.exec(text)?.groups).find((found) => found !== undefined);
  if (groups === undefined) {
    return undefined;
  }
  const { year = '', day = '', name, rest = '' } = groups;
  const month = groups['month'] ?? String(MONTHS.indexOf((name ?? '').toLowerCase()) + 1);
  const clock = CLOCK.exec(rest.replace(/^T/iu, '').replaceAll(WEEKDAY, '').trim())?.groups;
  if (clock === undefined || Number(month) === 0) {
    return undefined;
  }
  const date = [year.padStart(4, '20'), month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  const time = timeOf(clock);
  return time === '' ? date : `${date} ${time}`;
}

/** Midnight is how programs write that they know only the day. */
function timeOf({ part = '', hour, minute = '' }: Readonly<Record<string, string | undefined>>): string {
  const time = hour === undefined ? '' : `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  return part === '' && time === '00:00' ? '' : part + time;
}
