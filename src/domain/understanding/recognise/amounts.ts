import type { Range } from '../../values.ts';
import { MONEY_LIMITS, MONEY_UNIT } from '../numbers/money.ts';
import { quantityPattern } from '../numbers/quantity.ts';
import { areaRange, countRange, ends, moneyRange } from '../numbers/rangeOf.ts';
import type { Unreadable } from '../reading.ts';
import type { Scan } from '../scan.ts';

export interface Amounts {
  readonly budget: Range | null;
  readonly downPayment: Range | null;
  readonly area: Range | null;
  readonly floor: Range | null;
  readonly invalid: Readonly<Record<string, Unreadable>>;
}

const AREA_UNIT =
  '平方米|平方|平米|平(?!层|时|均|安|台|常)|方(?!案|便|面|式|向|法|正|圆)|㎡|m2\\b|sqm\\b|sq\\.? ?m(?:et(?:er|re)s?)?\\b|square met(?:er|re)s?';
const FLOOR_UNIT = '楼(?!盘|层|市|下|上|栋|王|书|处|部|主)|层(?!高|次)|(?:st|nd|rd|th)?\\s*floors?\\b';
const DOWN = '首付款?|首期|头期款?|头款|down ?-?payments?';
const BUDGET = '预算|总价|总款|价位|budget|price range|price';
/** What may stand between a cue and its number: 预算大概在, 预算加到, budget of. */
const GAP =
  '(?:\\s|:|=|要求|是|有|在|为|能|可以|可|到|加到?|提到?|升到?|涨到?|改到?|改成|改为|调到?|调整|整?为|降到?|减到?|增加到?|提高到?|放宽到?|放到|控制在?|成|(?:要|想要)?(?:再)?(?:大|小)(?:一?点儿?|一?些)|大概|准备|也|都|已经?|的话|只有?|就|(?:写|记|登|录|填)?错?了|凑[够齐]了?|从[^,。\\s]{1,8}?(?:改|加|提|涨|降|调|升|减)(?:到|成|为|至)|(?:raised|changed|lowered|increased|up|down)\\sfrom\\s[\\d.]{1,6}\\s?(?:m|k|w|万)?\\sto|拿得?出|能?拿|凑得?出?到?|付|,?\\s?(?:现在|目前|应该是?|应为|实际是?)|of|is|to|was|raised|lowered|changed|increased|now|from){0,6}?';
const AREA_CUE = '面积|建面|平米数|area|size';

const money = quantityPattern(MONEY_UNIT);
const area = quantityPattern(AREA_UNIT);
const floor = quantityPattern(FLOOR_UNIT);
const END = '(?!\\.?\\d|[%折成岁年月号栋]|点|个月|室|房|居|平|㎡|m2|sqm|楼|层)';

const CUED_MONEY = new RegExp(`(?<cue>${DOWN}|${BUDGET})${GAP}${money}${END}`, 'giu');
const MONEY_CUED = new RegExp(
  `(?<![\\d.A-Za-z\\-])${money}\\s*(?:块钱)?\\s*(?:的)?(?<cue>${DOWN}|预算|budget)`,
  'giu',
);
const MONEY_ALONE = new RegExp(`(?<![\\d.A-Za-z\\-])${money}`, 'giu');
const CUED_AREA = new RegExp(`(?<cue>${AREA_CUE})${GAP}${area}(?![\\d万w层楼岁年月])`, 'giu');
const AREA_ALONE = new RegExp(`(?<![\\d.A-Za-z\\-])${area}`, 'giu');
/** 看89的: an area because of what people look at. */
const LOOKED_AT =
  /(?:看|要|想要|想看|需要|考虑)(?:个|套)?\s*(?<a>\d{2,3}(?:\.\d+)?)(?:\s*[-~到至]\s*(?<b>\d{2,3}))?\s*(?<after>左右|上下|以内|以上|以下)?(?:的(?!时)|(?<=左右|上下|以内|以上|以下|\d[-~到至]\d{2,3}))/gu;
const CUED_FLOOR = new RegExp(
  `(?<cue>楼层|floors?)${GAP}${floor}(?!\\.?\\d|[万wm平零〇一二两三四五六七八九十百千])`,
  'giu',
);
const FLOOR_NAMED =
  /(?<before>above|over|from|at least|below|under|up to)\s+(?:the\s+)?floor\s+(?<a>\d{1,3})(?!\d)/giu;
const FLOOR_ALONE = new RegExp(`(?<![\\d.A-Za-z\\-])${floor}`, 'giu');
const LIMITED = new RegExp(
  `(?<![\\d.\\-/:A-Za-z#])(?!0)${quantityPattern('(?!)')}(?:的(?=$|[\\s,。\\u0001]|有|还|吗|呢|没)|(?![\\d.\\-/:A-Za-z%\\u4e00-\\u9fff]|\\s*(?:m2|sqm)))`,
  'giu',
);
const SCIENTIFIC = new RegExp(
  `(?<cue>${DOWN}|${BUDGET})\\s*(?:是|为|:|=)?\\s*(?<value>-\\s?\\d[\\d.]*(?:万|w)?|\\d+(?:\\.\\d+)?e\\+?\\d+|0+(?:\\.0+)?(?:万|元|w)?(?![\\d.])|nan\\b|infinity\\b)`,
  'giu',
);

/** 一百八左右: square metres or 万, and nobody says which. */
const EITHER = /^(?:[一两二]百|一百[一二三四五六七八九])$/u;

/** Budgets that a bare number can mean (万) and areas (m²): what lies between is left unread. */
const LIKELY = { area: [60, 200], budget: [201, 1500] } as const;

type Name = 'budget' | 'downPayment' | 'area' | 'floor';

/** Takes money, areas and floors out of a line. `bare`: a number without unit or cue may count by its size. */
export function takeAmounts(scan: Scan, bare: boolean): Amounts {
  const found: Partial<Record<Name, Range>> = {};
  const invalid: Record<string, Unreadable> = {};
  const put = (name: Name, range: Range | null, match: RegExpExecArray): boolean => {
    if (range === null || found[name] !== undefined || name in invalid) {
      return false;
    }
    const [start, end] = [match.index, match.index + match[0].length];
    const money = name === 'budget' || name === 'downPayment';
    if (money && ends(range).some((fen) => fen < MONEY_LIMITS.min || fen > MONEY_LIMITS.max)) {
      invalid[name] = outOfRange(scan.typed(start, end));
    } else {
      found[name] = range;
    }
    scan.take(start, end);
    return true;
  };
  for (const match of scan.matches(SCIENTIFIC)) {
    invalid[moneyName(match.groups?.['cue'])] = outOfRange(match.groups?.['value'] ?? match[0]);
    scan.take(match.index, match.index + match[0].length);
  }
  for (const pattern of [CUED_MONEY, MONEY_CUED]) {
    for (const match of scan.matches(pattern)) {
      put(moneyName(match.groups?.['cue']), moneyRange(match.groups ?? {}, 'wan'), match);
    }
  }
  for (const match of scan.matches(CUED_AREA)) {
    put('area', areaRange(match.groups ?? {}), match);
  }
  for (const match of scan.matches(FLOOR_NAMED)) {
    put('floor', sensibleFloor(countRange(match.groups ?? {})), match);
  }
  for (const match of [...scan.matches(CUED_FLOOR), ...scan.matches(FLOOR_ALONE)]) {
    if (
      match.groups?.['ua'] !== undefined ||
      match.groups?.['ub'] !== undefined ||
      match.groups?.['cue'] !== undefined
    ) {
      put('floor', sensibleFloor(countRange(match.groups)), match);
    }
  }
  for (const match of scan.matches(AREA_ALONE)) {
    if (match.groups?.['ua'] !== undefined || match.groups?.['ub'] !== undefined) {
      put('area', areaRange(match.groups), match);
    }
  }
  for (const match of scan.matches(MONEY_ALONE)) {
    if (match.groups?.['ua'] !== undefined || match.groups?.['ub'] !== undefined) {
      const range = moneyRange(match.groups, 'wan');
      if (range !== null && Math.max(...ends(range)) >= 3_000_000) {
        put('budget', range, match);
      }
    }
  }
  for (const match of scan.matches(LOOKED_AT)) {
    put('area', likely('area', areaRange(match.groups ?? {}), 100, [30, 600]), match);
  }
  if (bare) {
    for (const match of scan.matches(LIMITED)) {
      const groups = match.groups ?? {};
      if (EITHER.test(groups['a'] ?? '')) {
        continue;
      }
      const wan = moneyRange(groups, 'wan');
      if (!put('area', likely('area', areaRange(groups), 100, LIKELY.area), match)) {
        put('budget', likely('budget', wan, 1_000_000, LIKELY.budget), match);
      }
    }
  }
  const { budget = null, downPayment = null, area: size = null, floor: storey = null } = found;
  return { budget, downPayment, area: size, floor: storey, invalid };
}

function moneyName(cue: string | undefined): 'budget' | 'downPayment' {
  return cue !== undefined && new RegExp(`^(?:${DOWN})$`, 'iu').test(cue) ? 'downPayment' : 'budget';
}

function outOfRange(typed: string): Unreadable {
  return {
    code: 'money.range',
    brief: 'out of range',
    typed,
    params: { min: MONEY_LIMITS.min / 100, max: MONEY_LIMITS.max / 100 },
  };
}

function likely(
  _name: Name,
  range: Range | null,
  unit: number,
  [from, to]: readonly [number, number],
): Range | null {
  return range !== null && ends(range).every((end) => end >= from * unit && end <= to * unit) ? range : null;
}

function sensibleFloor(range: Range | null): Range | null {
  return range !== null && ends(range).every((end) => end >= 1 && end <= 120) ? range : null;
}
