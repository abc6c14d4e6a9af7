import type { Locale, Shift, WeekShifts } from '../company.ts';
import { clockText } from './clockText.ts';

const ZH_DAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;
const EN_DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const NAMED: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^(?:每天|每日|天天|daily|every ?day)$/u, EVERY_DAY],
  [/^(?:工作日|平日|weekdays?)$/u, [0, 1, 2, 3, 4]],
  [/^(?:周末|双休日|weekends?)$/u, [5, 6]],
];
const DAY = '(?:(?:周|星期|礼拜)[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)';
const NAMES = '每天|每日|天天|工作日|平日|周末|双休日|daily|every ?day|weekdays?|weekends?';
const TIME = '\\d{1,2}(?::\\d{2}|点半|点(?:\\d{2}分?)?)?';
const TO = '(?:[-~–—至到]|to)';
const TOKEN = new RegExp(
  [
    `(?<from>${DAY}) *${TO} *(?<until>${DAY}|[一二三四五六日天](?![a-z]))`,
    `(?<named>${NAMES})`,
    `(?<day>${DAY})`,
    `(?<opens>${TIME}) *${TO} *(?<closes>${TIME})`,
    '(?<off>休息|不营业|关门|closed|off)',
    '(?<gap>[\\s,，、;；:：。]+|和|and)',
  ].join('|'),
  'iuy',
);

/**
 * The week's shifts as people write them: `09:00-18:00`, `周一至周五 9:00-12:00 13:00-18:00；周六 10点-16点`,
 * `Mon-Fri 9:00-18:00`. Hours without days are every day's; days that are not named are closed. Undefined where a part
 * cannot be read, shifts of a day overlap, or the week never opens.
 */
export function readWeekHours(text: string): WeekShifts | undefined {
  const line = text.normalize('NFKC').trim().toLowerCase();
  const week: Shift[][] = EVERY_DAY.map(() => []);
  const named = new Set<number>();
  let days: readonly number[] = [];
  let complete = true;
  let at = 0;
  while (at < line.length) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(line);
    if (found === null || found[0] === '') {
      return undefined;
    }
    at += found[0].length;
    const part = found.groups ?? {};
    const said = daysOf(part);
    if (said !== undefined) {
      if (said.some((day) => named.has(day))) {
        return undefined;
      }
      days = complete ? said : [...days, ...said];
      complete = false;
      said.forEach((day) => named.add(day));
    } else if (part['opens'] !== undefined) {
      const shift = shiftOf(part['opens'], part['closes'] ?? '');
      if (shift === undefined) {
        return undefined;
      }
      (days.length === 0 ? EVERY_DAY : days).forEach((day) => week[day]?.push(shift));
      complete = true;
    } else if (part['off'] !== undefined) {
      complete = true;
    }
  }
  const opens = week.some((shifts) => shifts.length > 0);
  return opens && (complete || named.size === 0) && week.every(inOrder) ? week : undefined;
}

/** The week as `readWeekHours` reads it: days with the same hours together, days off not named. */
export function writeWeekHours(week: WeekShifts, locale: Locale): string {
  const hours = EVERY_DAY.map((day) =>
    (week[day] ?? []).map(([from, to]) => `${clockText(from)}-${clockText(to)}`).join(' '),
  );
  if (hours.every((text) => text === hours[0])) {
    return hours[0] ?? '';
  }
  const names = locale === 'en' ? EN_DAYS : ZH_DAYS;
  const spans: { from: number; to: number; text: string }[] = [];
  hours.forEach((text, day) => {
    const last = spans.at(-1);
    if (last?.text === text) {
      last.to = day;
    } else {
      spans.push({ from: day, to: day, text });
    }
  });
  return spans
    .filter(({ text }) => text !== '')
    .map(({ from, to, text }) => {
      const first = names[from] ?? '';
      const last = names[to] ?? '';
      return `${from === to ? first : locale === 'en' ? `${first}-${last}` : `${first}至${last}`} ${text}`;
    })
    .join(locale === 'en' ? '; ' : '；');
}

function daysOf(part: Readonly<Record<string, string | undefined>>): readonly number[] | undefined {
  const { from, until, named, day } = part;
  if (from !== undefined && until !== undefined) {
    const first = dayNumber(from);
    const last = dayNumber(until);
    return EVERY_DAY.map((step) => (first + step) % 7).slice(0, ((last - first + 7) % 7) + 1);
  }
  if (named !== undefined) {
    return NAMED.find(([pattern]) => pattern.test(named))?.[1];
  }
  return day === undefined ? undefined : [dayNumber(day)];
}

function dayNumber(word: string): number {
  const chinese = '一二三四五六日'.indexOf(word.replace('天', '日').slice(-1));
  return chinese >= 0 ? chinese : EN_DAYS.findIndex((day) => word.startsWith(day.toLowerCase()));
}

function shiftOf(opens: string, closes: string): Shift | undefined {
  const from = minutes(opens);
  const to = minutes(closes);
  return from !== undefined && to !== undefined && from < to ? [from, to] : undefined;
}

function minutes(time: string): number | undefined {
  const [, hour = '', rest = ''] = /^(\d{1,2})(.*)$/u.exec(time) ?? [];
  const minute = rest === '点半' ? 30 : Number(/\d+/u.exec(rest)?.[0] ?? 0);
  const total = Number(hour) * 60 + minute;
  return minute < 60 && total <= 1440 ? total : undefined;
}

function inOrder(shifts: readonly Shift[]): boolean {
  return shifts.every(([from], index) => index === 0 || from >= (shifts[index - 1]?.[1] ?? 0));
}
