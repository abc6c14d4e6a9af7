import type { DayPart } from '../../values.ts';
import type { Atom, AtomRule, Wall } from './atom.ts';
import { clock } from './chineseAtoms.ts';
import { daysAhead, fullDate, monthDay, monthsAhead, partOfMonth, weekday } from './days.ts';

const MINUTE = 60_000;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const N = '(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|half an?)';
const DAY_NAMES =
  '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
const MONTH_NAMES =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

function num(text: string): number {
  const word = text.toLowerCase();
  if (word.startsWith('half')) {
    return 0.5;
  }
  if (word === 'a' || word === 'an') {
    return 1;
  }
  return /^\d+$/.test(word) ? Number(word) : NUMBERS.indexOf(word);
}

export function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function ahead(n: number, unit: string, wall: Wall): readonly Atom[] {
  const word = unit.toLowerCase();
  if (word.startsWith('min') || word.startsWith('h')) {
    const minutes = word.startsWith('h') ? n * 60 : n;
    return [{ kind: 'instant', at: new Date(wall.now.getTime() + minutes * MINUTE) }];
  }
  if (word.startsWith('mon')) {
    return [monthsAhead(wall, Math.max(1, Math.min(n, 120)))];
  }
  return [daysAhead(wall, Math.floor(word.startsWith('w') ? n * 7 : n))];
}

function dated(wall: Wall, month: string, day: string, year: string | undefined): readonly Atom[] {
  const number = monthNumber(month);
  return [
    year === undefined ? monthDay(wall, number, Number(day)) : fullDate(Number(year), number, Number(day)),
  ];
}

/** The vocabulary of English times. */
export const ENGLISH_ATOMS: readonly AtomRule[] = [
  {
    pattern: /\b(the day after tomorrow|day after tomorrow|tomorrow|tmrw?|tomo|today|tonight|yesterday)\b/giu,
    read: ([, said = ''], wall) => {
      const word = said.toLowerCase();
      if (word === 'tonight') {
        return [daysAhead(wall, 0), { kind: 'part', part: 'evening' }];
      }
      return [
        daysAhead(
          wall,
          word.includes('after') ? 2 : word.startsWith('tod') ? 0 : word.startsWith('y') ? -1 : 1,
        ),
      ];
    },
  },
  {
    pattern: new RegExp(`\\b(?:(next|this|last|coming)\\s+)?${DAY_NAMES}\\b(?!\\s*(?:=|:))`, 'giu'),
    read: ([, prefix, name = ''], wall) => {
      const day = WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
      const word = prefix?.toLowerCase();
      return [weekday(wall, day, word === 'next' ? 1 : word === 'this' ? 0 : word === 'last' ? -1 : null)];
    },
  },
  {
    pattern: /\b(?:(next|this)\s+)?weekend\b/giu,
    read: ([, prefix], wall) => [weekday(wall, 6, prefix?.toLowerCase() === 'next' ? 1 : null)],
  },
  {
    pattern: new RegExp(`\\b${MONTH_NAMES}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?\\b`, 'giu'),
    read: ([, month = '', day = '', year], wall) => dated(wall, month, day, year),
  },
  {
    pattern: new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH_NAMES}\\b(?:,?\\s+(\\d{4}))?`,
      'giu',
    ),
    read: ([, day = '', month = '', year], wall) => dated(wall, month, day, year),
  },
  {
    pattern: new RegExp(`\\bin\\s+${N}\\s+(minutes?|mins?|hours?|hrs?|days?|weeks?|months?)\\b`, 'giu'),
    read: ([, n = '', unit = ''], wall) => ahead(num(n), unit, wall),
  },
  {
    pattern: new RegExp(
      `\\b${N}\\s+(minutes?|mins?|hours?|hrs?|days?|weeks?|months?)\\s+(?:later|from now)\\b`,
      'giu',
    ),
    read: ([, n = '', unit = ''], wall) => ahead(num(n), unit, wall),
  },
  {
    pattern: /\bnext\s+(week|month)\b/giu,
    read: ([, unit = ''], wall) => {
      const atom = unit.toLowerCase() === 'week' ? weekday(wall, 1, 1) : partOfMonth(wall, 1, 'start');
      return [atom.kind === 'day' ? { ...atom, vague: true } : atom];
    },
  },
  {
    pattern: /\b(?:the\s+)?end of (?:the|this) month\b|\bmonth[- ]end\b/giu,
    read: (_, wall) => [partOfMonth(wall, 0, 'end')],
  },
  {
    pattern: /(?<!good )\b(morning|noon|midday|lunchtime|afternoon|evening)\b/giu,
    read: ([, said = '']) => {
      const word = said.toLowerCase();
      const part: DayPart = /^(?:noon|mid|lunch)/.test(word) ? 'noon' : (word as DayPart);
      return [{ kind: 'part', part }];
    },
  },
  {
    pattern: /(?<![\d:.])(\d{1,2})(?::(\d{2}))?\s*([ap])\.?m\b\.?/giu,
    read: ([, hour = '', minute, half = '']) => {
      const h = Number(hour);
      if (h > 12 || h === 0) {
        return clock(h, Number(minute ?? 0), undefined);
      }
      const pm = half.toLowerCase() === 'p';
      return clock((h % 12) + (pm ? 12 : 0), Number(minute ?? 0), pm ? 'pm' : 'am');
    },
  },
  {
    pattern:
      /\bat\s+(\d{1,2})(?::(\d{2}))?(?!\d|[:%.]\d|\s*(?:%|[ap]\.?m\b|sqm|m\b|k\b|million|floor))(?:\s+o'?clock)?/giu,
    read: ([, hour = '', minute]) => clock(Number(hour), Number(minute ?? 0), undefined),
  },
  {
    pattern: /\b(\d{1,2})\s+o'?clock\b/giu,
    read: ([, hour = '']) => clock(Number(hour), 0, undefined),
  },
];
