import { chineseNumber } from '../understanding/numbers/chineseNumber.ts';

/** A time of day as it was said: the part of the day may be left to the other end of a span. */
export interface SaidClock {
  /** 0 to 24. */
  readonly hour: number;
  readonly minute: number;
  /** 晚上, am. */
  readonly part: string | undefined;
}

const N = '\\d{1,2}|[零〇一二两三四五六七八九十]{1,3}';
const PART =
  '每晚|凌晨|清晨|清早|一早|早晨|早上|早|上午|中午|正午|午后|下午|傍晚|晚上|晚间|夜里|夜间|夜晚|深夜|半夜|晚|夜';
const TIME = new RegExp(
  [
    '^(?:第二天|次日|隔天|转天|明天|当天|今天|每天)? *(?:的 *)?',
    `(?<before>${PART})? *(?:(?<compact>\\d{4})|`,
    `(?<hour>${N}) *(?:[:.] *(?<exact>\\d{2})|[点时時] *(?:(?<half>半)|(?<quarter>[一三])刻|(?<spoken>${N}) *分?|整|钟)?)?)`,
    ' *(?<behind>[ap]\\.? ?m\\.?)?$',
  ].join(''),
  'iu',
);
/** Times that are words. */
const NAMED: readonly (readonly [RegExp, number])[] = [
  [/^(?:午夜|半夜|midnight)$/iu, 0],
  [/^(?:中午|正午|noon|midday)$/iu, 12],
];

/** Reads 22:00, 2200, 晚上十点半, 8点一刻, 10pm, midnight. Undefined where it says no time. */
export function readSaidClock(typed: string): SaidClock | undefined {
  const said = typed.trim();
  const named = NAMED.find(([pattern]) => pattern.test(said));
  if (named !== undefined) {
    return { hour: named[1], minute: 0, part: undefined };
  }
  const found = TIME.exec(said)?.groups ?? {};
  const { compact } = found;
  const hour = compact === undefined ? number(found['hour']) : Number(compact.slice(0, 2));
  const minute = compact === undefined ? minuteOf(found) : Number(compact.slice(2));
  return hour === undefined || minute === undefined || hour > 24 || minute > 59
    ? undefined
    : { hour, minute, part: found['before'] ?? found['behind'] };
}

function minuteOf({ exact, half, quarter, spoken }: Readonly<Record<string, string>>): number | undefined {
  if (half !== undefined) {
    return 30;
  }
  return quarter === undefined ? number(exact ?? spoken ?? '0') : quarter === '一' ? 15 : 45;
}

/** Minutes after midnight: 晚上十点 is 22:00, 晚上一点 comes after midnight, 12am is 0. Undefined where there is no such time. */
export function minutesOf({ hour, minute, part }: SaidClock): number | undefined {
  const hours = part === undefined ? hour : hourOf(hour, part.toLowerCase());
  const minutes = hours === undefined ? undefined : hours * 60 + minute;
  return minutes === undefined || minutes > 1440 ? undefined : minutes % 1440;
}

function hourOf(hour: number, part: string): number | undefined {
  if (/^[ap]/u.test(part)) {
    return hour < 1 || hour > 12 ? undefined : (hour % 12) + (part.startsWith('p') ? 12 : 0);
  }
  if (hour > 12 || hour === 0) {
    return hour;
  }
  if (/^(?:下午|午后|傍晚)$/u.test(part)) {
    return (hour % 12) + 12;
  }
  if (/[晚夜]/u.test(part)) {
    return hour === 12 ? 24 : hour < 5 ? hour : hour + 12;
  }
  if (/^[中正]午$/u.test(part)) {
    return hour < 5 ? hour + 12 : hour;
  }
  return part === '凌晨' ? hour % 12 : hour;
}

function number(text: string | undefined): number | undefined {
  if (text === undefined) {
    return undefined;
  }
  return /^\d+$/u.test(text) ? Number(text) : (chineseNumber(text) ?? undefined);
}
