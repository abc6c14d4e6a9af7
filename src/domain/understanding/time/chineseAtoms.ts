import { addDays } from '../../time/day.ts';
import { chineseNumber } from '../numbers/chineseNumber.ts';
import type { Atom, AtomRule, Wall } from './atom.ts';
import {
  dayOfMonth,
  daysAhead,
  fullDate,
  monthDay,
  monthsAhead,
  partOfMonth,
  weekday,
  written,
} from './days.ts';

const MINUTE = 60_000;
const N = '(?:\\d{1,4}|[一二两三四五六七八九十百]{1,4})';
/** What follows a number that is no date: 10-15层, 110-130平. */
const NO_UNIT =
  '(?![\\d\\-/.*:a-z])(?!\\s*(?:万|w\\b|平|方|㎡|m\\b|m2|层|楼|岁|个|套|%|房|室|居|厅|人|分|块|元|k\\b|栋|单元|mil|bed|brs?\\b|room|floor|people|year|day|week|month|hour|sq))';

function num(text: string | undefined): number {
  if (text === undefined || text === '') {
    return NaN;
  }
  return /^\d+$/.test(text) ? Number(text) : (chineseNumber(text) ?? NaN);
}

const RELATIVE: Readonly<Record<string, number>> = {
  大前: -3,
  前: -2,
  昨: -1,
  今: 0,
  当: 0,
  去: -1,
  明: 1,
  听: 1,
  后: 2,
  大后: 3,
};
const WEEKDAYS = '一二三四五六日';

function weekdayNumber(text: string): number {
  return text === '天' ? 7 : /\d/.test(text) ? Number(text) : WEEKDAYS.indexOf(text) + 1;
}

/** 下下 is 2, 上 is -1, 这 is 0. */
function shiftOf(prefix: string): number {
  return prefix.split('下').length - prefix.split('上').length;
}

function weeksOf(prefix: string): number | null {
  return prefix === '' ? null : shiftOf(prefix);
}

function monthsOf(prefix: string | undefined): number {
  return shiftOf(prefix ?? '');
}

function partWord(text: string): Atom {
  if (/^[中正]午/.test(text)) {
    return { kind: 'part', part: 'noon' };
  }
  if (/^(?:下午|下昼|午后|傍晚)/.test(text)) {
    return { kind: 'part', part: 'afternoon' };
  }
  if (/^(?:晚|夜|今晚)/.test(text)) {
    return { kind: 'part', part: 'evening' };
  }
  return text === '凌晨' ? { kind: 'part', part: 'morning', early: true } : { kind: 'part', part: 'morning' };
}

function ago(match: RegExpExecArray): boolean {
  return /前$/.test(match[0]);
}

/** The vocabulary of Chinese times. Where two rules match at one place the longer match wins. */
export const CHINESE_ATOMS: readonly AtomRule[] = [
  {
    pattern: /(大前|大后|前|昨|今|当|明|后|听(?=日))(?:天|日|儿(?!童|子))(?:(早|晚)(?![上餐饭点])|一(早))?/gu,
    read: ([, day = '', part, early], wall) => relativeDay(day, part ?? early, wall),
  },
  {
    pattern: /(今|明|后|昨)(早|晚|晨)(?!餐|饭|点)/gu,
    read: ([, day = '', part = ''], wall) => relativeDay(day, part, wall),
  },
  {
    pattern: /(下下|上上|这|本|下|上)?个?(?:周|星期|礼拜)([一二三四五六日天]|[1-7](?!\d))(?!年)/gu,
    read: ([, prefix = '', day = ''], wall) => [weekday(wall, weekdayNumber(day), weeksOf(prefix))],
  },
  {
    pattern: /(下下|上|这|本|下)?个?周末/gu,
    read: ([, prefix = ''], wall) => [weekday(wall, 6, weeksOf(prefix))],
  },
  {
    pattern: /(下下|下)个?(?:周|星期|礼拜)(?![一二三四五六日天末\d])/gu,
    read: ([, prefix = ''], wall) => [vague(weekday(wall, 1, weeksOf(prefix)))],
  },
  {
    pattern: /(?<![\d.])(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?:日|号)?(?!\d)/gu,
    read: ([, y, m, d]) => [fullDate(num(y), num(m), num(d))],
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(明年|今年|去年)?(${N})月份?\\s*(?:(${N})(?:日|号)|(\\d{1,2}|[一二三十]{1,3})${NO_UNIT})`,
      'giu',
    ),
    read: ([, year, m, marked, bare], wall) => {
      const d = marked ?? bare;
      return year === undefined
        ? [monthDay(wall, num(m), num(d))]
        : [fullDate(Number(wall.today.slice(0, 4)) + (RELATIVE[year.charAt(0)] ?? -1), num(m), num(d))];
    },
  },
  {
    pattern: new RegExp(`(?<![\\d.\\-/A-Za-z~到])(\\d{1,2})([-/])(\\d{1,2})${NO_UNIT}`, 'giu'),
    read: ([, m, , d], wall) =>
      num(m) >= 1 && num(m) <= 12 && num(d) >= 1 && num(d) <= 31 ? [monthDay(wall, num(m), num(d))] : null,
  },
  {
    // 12.5 上午10点: a date with a point, where a time of the day follows.
    pattern: /(?<![\d.])(\d{1,2})\.(\d{1,2})(?=\s?(?:凌晨|早|上午|中午|下午|傍晚|晚|\d{1,2}\s?(?:点|:)))/gu,
    read: ([, m, d], wall) =>
      num(m) >= 1 && num(m) <= 12 && num(d) >= 1 && num(d) <= 31 ? [monthDay(wall, num(m), num(d))] : null,
  },
  {
    pattern: new RegExp(
      `(?:(下下|下|本|这)个?月|(?<![\\d月]))(${N})(?:号|日)(?!楼|线|院|房|门|栋|户型|地块|学校|公馆|店|[A-Za-z])`,
      'gu',
    ),
    read: ([, prefix, day], wall) => [dayOfMonth(wall, num(day), monthsOf(prefix))],
  },
  {
    // 下月初3号: the day, and where in the month it is anyway.
    pattern: new RegExp(`(下下|下|这|本)?个?月(?:底|末|初|中)的?(${N})(?:号|日)`, 'gu'),
    read: ([, prefix, day], wall) => [dayOfMonth(wall, num(day), monthsOf(prefix))],
  },
  {
    pattern: /(下下|下|这|本)?个?月(底|末|初|中)(?!国|介)/gu,
    read: ([, prefix, part = ''], wall) => [
      partOfMonth(wall, monthsOf(prefix), part === '初' ? 'start' : part === '中' ? 'middle' : 'end'),
    ],
  },
  {
    pattern: /(下下|下)个?月(?![底末初中\d一二三四五六七八九十])/gu,
    read: ([, prefix], wall) => [partOfMonth(wall, monthsOf(prefix), 'start')],
  },
  {
    pattern: /年底|年末/gu,
    read: (_, wall) => [{ kind: 'day', day: `${wall.today.slice(0, 4)}-12-31`, vague: true }],
  },
  {
    pattern: new RegExp(`(?:过|隔)?(${N})(?:天|日)(?:之|以)?(?:后|前)|过(${N})天|隔天`, 'gu'),
    read: (match, wall) => {
      const n = match[0] === '隔天' ? 1 : num(match[1] ?? match[2]);
      return n > 3660 ? [{ kind: 'impossible' }] : [daysAhead(wall, ago(match) ? -n : n)];
    },
  },
  {
    pattern: new RegExp(`过?(${N})个?(?:周|星期|礼拜)(?:之|以)?后`, 'gu'),
    read: ([, n], wall) => [daysAhead(wall, 7 * Math.min(num(n), 520))],
  },
  {
    pattern: new RegExp(`过?(?:(${N})个|半个)月(?:之|以)?后`, 'gu'),
    read: ([, n], wall) => [n === undefined ? daysAhead(wall, 15) : monthsAhead(wall, Math.min(num(n), 120))],
  },
  {
    pattern: new RegExp(`过?(?:(${N})个?(半)?|(半)个?)(?:小时|钟头)(?:之|以)?后?`, 'gu'),
    read: (match, wall) => {
      if (!/^过|后$/.test(match[0])) {
        return null;
      }
      const hours = match[3] === undefined ? num(match[1]) + (match[2] === undefined ? 0 : 0.5) : 0.5;
      return [later(wall.now, hours * 60)];
    },
  },
  {
    pattern: new RegExp(`过?(?:(${N})分钟|([一三])刻钟)(?:之|以)?后?`, 'gu'),
    read: (match, wall) =>
      /^过|后$/.test(match[0])
        ? [later(wall.now, match[2] === undefined ? num(match[1]) : 15 * num(match[2]))]
        : null,
  },
  {
    pattern:
      /(?:凌晨|清晨|早上|早晨|朝早|上昼|大?清早|一早|上午|中午|正午|午后|下午|下昼|傍晚|晚上|晚间|夜里|今晚)(?!好)/gu,
    read: ([text]) => [partWord(text)],
  },
  {
    pattern:
      /(?:下班(?:之|以)?前|(?:吃(?:完|过)?)?(?:午饭|中饭|午餐)(?:之|以)?后|(?:吃(?:完|过)?)?(?:晚饭|晚餐)(?:之|以)?后)/gu,
    read: ([text]) => [{ kind: 'part', part: text.includes('晚') ? 'evening' : 'afternoon' }],
  },
  {
    pattern:
      /(过完|过了)?(元旦|妇女节|五一|劳动节|国庆节?|圣诞节?|情人节|儿童节)(?:假期|长假|放假)?(?:(?:过完?|之|以)?(后)|(?:之|以)?前)?(?!路|村|街|小区|花园|公园)/gu,
    read: ([, over, name = '', after], wall) => holiday(wall, name, (over ?? after) !== undefined),
  },
  {
    pattern: /(早|晚)(?=\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:[点:]))/gu,
    read: ([, part]) => [{ kind: 'part', part: part === '早' ? 'morning' : 'evening' }],
  },
  {
    pattern: /(?<![\d:.])(\d{1,2}):(\d{2})(?::\d{2})?(?![\d:])/gu,
    read: ([, h = '', m]) => clock(num(h), num(m), h.startsWith('0') ? 'am' : undefined),
  },
  {
    pattern: new RegExp(
      `(?<![\\d.])(${N})\\s?(?:点钟?|时(?!间|候))(半|[一三]刻|整|(?:${N})分?)?(?:钟)?(?![建意要顾原疑问抗几])`,
      'gu',
    ),
    read: (match) => {
      const [, h, rest] = match;
      return aLittle(match) ? null : clock(num(h), minutesAfter(rest), undefined);
    },
  },
];

/** 便宜一点, 高一点的: a little, not one o'clock. */
function aLittle(match: RegExpExecArray): boolean {
  const before = match.input.charAt(match.index - 1);
  return (
    /^一点$/u.test(match[0]) && /[\u4e00-\u9fff]/u.test(before) && !/[午上早晚天日号到约在]/u.test(before)
  );
}

/**
 * Holidays that fall on the same date each year, with how many days people are away: 国庆后 is when they are back. What moves
 * with the moon is not guessed.
 */
const HOLIDAYS: Readonly<Record<string, readonly [number, number, number]>> = {
  元旦: [1, 1, 1],
  情人节: [2, 14, 1],
  妇女节: [3, 8, 1],
  五一: [5, 1, 5],
  劳动节: [5, 1, 5],
  儿童节: [6, 1, 1],
  国庆: [10, 1, 7],
  圣诞: [12, 25, 1],
};

/** The coming one, or where the past is meant the last one. */
function holiday(wall: Wall, name: string, after: boolean): readonly Atom[] | null {
  const date = HOLIDAYS[name] ?? HOLIDAYS[name.replace(/节$/u, '')];
  if (date === undefined) {
    return null;
  }
  const [month, day, days] = date;
  const inYear = (year: number): string => addDays(written(year, month, day), after ? days : 0);
  const year = Number(wall.today.slice(0, 4));
  const said = inYear(year);
  const over = wall.prefer === 'future' && said < wall.today;
  const ahead = wall.prefer === 'past' && said > wall.today;
  return [{ kind: 'day', day: over ? inYear(year + 1) : ahead ? inYear(year - 1) : said }];
}

function relativeDay(day: string, part: string | undefined, wall: Wall): readonly Atom[] | null {
  const n = RELATIVE[day];
  if (n === undefined) {
    return null;
  }
  const atom = daysAhead(wall, n);
  if (part === undefined) {
    return [atom];
  }
  return [atom, { kind: 'part', part: part === '晚' ? 'evening' : 'morning' }];
}

function vague(atom: Atom): Atom {
  return atom.kind === 'day' ? { ...atom, vague: true } : atom;
}

function later(now: Date, minutes: number): Atom {
  return minutes > 525_600
    ? { kind: 'impossible' }
    : { kind: 'instant', at: new Date(now.getTime() + minutes * MINUTE) };
}

function minutesAfter(text: string | undefined): number {
  if (text === undefined || text === '整') {
    return 0;
  }
  if (text === '半') {
    return 30;
  }
  return text.endsWith('刻') ? 15 * num(text.charAt(0)) : num(text.replace(/分$/, ''));
}

/** A time of day; `am` where it was written as a 24-hour clock shows it (03:00). */
export function clock(hour: number, minute: number, half: 'am' | 'pm' | undefined): readonly Atom[] | null {
  if (Number.isNaN(hour) || Number.isNaN(minute)) {
    return null;
  }
  if (hour > 23 || minute > 59) {
    return [{ kind: 'impossible' }];
  }
  return [{ kind: 'clock', hour, minute, ...(half === undefined ? {} : { half }) }];
}
