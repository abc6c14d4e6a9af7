import type { Range } from '../../values.ts';
import { plain } from '../normalise.ts';
import { MONEY_LIMITS, MONEY_UNIT, fenOf } from '../numbers/money.ts';
import { quantityPattern } from '../numbers/quantity.ts';
import { areaRange, countRange, ends, moneyRange } from '../numbers/rangeOf.ts';
import type { Unreadable } from '../reading.ts';

type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly unreadable: Unreadable };
type Of = 'money' | 'area' | 'count';

const LIMITS: Readonly<Record<Of, readonly [number, number, number]>> = {
  money: [MONEY_LIMITS.min, MONEY_LIMITS.max, 100],
  area: [100, 100_000_000, 100],
  count: [0, 1_000_000, 1],
};
const UNITS: Readonly<Record<Of, string>> = {
  money: MONEY_UNIT,
  area: '平方米|平方|平米|平|方|㎡|m2|sqm|sq ?m',
  count: '楼|层|个|套|(?:st|nd|rd|th)?\\s?floors?',
};
const PATTERNS: Readonly<Record<Of, RegExp>> = {
  money: new RegExp(`^${quantityPattern(UNITS.money)}$`, 'iu'),
  area: new RegExp(`^${quantityPattern(UNITS.area)}$`, 'iu'),
  count: new RegExp(`^${quantityPattern(UNITS.count)}$`, 'iu'),
};
const ONE_MONEY = new RegExp(
  `^(?:¥|￥|rmb|cny)?\\s?(?<a>[\\d,.]+|[零一二两三四五六七八九十百千点]+)\\s?(?:(?<ua>${MONEY_UNIT})(?<tail>[一二三四五六七八九1-9])?)?$`,
  'iu',
);
/** A number, but none that an amount can be: negative, in powers of ten, not a number at all. */
const NO_AMOUNT =
  /^(?:[-+]\s?[\d.,]+(?:e[-+]?\d+)?\s?(?:万|亿|元|w|k|m)?|[\d.]+e[-+]?\d+|nan|[-+]?infinity)$/iu;

function refused(
  code: Unreadable['code'],
  typed: string,
  of: Of,
): { readonly ok: false; readonly unreadable: Unreadable } {
  const [min, max, unit] = LIMITS[of];
  const range = code.endsWith('range');
  return {
    ok: false,
    unreadable: {
      code,
      brief: range ? 'out of range' : 'no number',
      typed: typed.slice(0, 100),
      params: range ? { min: min / unit, max: max / unit } : {},
    },
  };
}

/** Below so many yuan a bare number may be meant in 万: nobody pays 50 元 for a home. */
const LEAST_BARE = 1_000;

/** One amount in fen; a bare number is yuan. `askUnit`: a small one may be 万 as well, and is not guessed. */
export function readMoney(raw: string, askUnit = false): Read<number> {
  const said = plain(raw);
  const groups = ONE_MONEY.exec(said)?.groups;
  if (NO_AMOUNT.test(said) || /^\d{16,}/.test(said)) {
    return refused('money.range', raw, 'money');
  }
  const fen = groups === undefined ? null : fenOf(groups['a'] ?? '', groups['ua'], groups['tail'], 'yuan');
  if (fen === null) {
    return refused('money.unreadable', raw, 'money');
  }
  if (askUnit && groups?.['ua'] === undefined && !/^[¥￥a-z]/iu.test(said) && fen < LEAST_BARE * 100) {
    return {
      ok: false,
      unreadable: {
        code: 'money.unit',
        brief: 'no unit',
        typed: said,
        params: { number: groups?.['a'] ?? said },
      },
    };
  }
  const { min, max } = MONEY_LIMITS;
  return fen < min || fen > max ? refused('money.range', raw, 'money') : { ok: true, value: fen };
}

/** A range in the unit of `of`: fen, 0.01 m² or a count. */
export function readRange(raw: string, of: Of): Read<Range> {
  const said = plain(raw).replace(/^[¥￥]\s?/u, '');
  const isMoney = of === 'money';
  if (NO_AMOUNT.test(said) || /^\d{16,}/.test(said)) {
    return refused(isMoney ? 'money.range' : 'number.range', raw, of);
  }
  const groups = said.length > 60 ? undefined : PATTERNS[of].exec(said)?.groups;
  const range =
    groups === undefined
      ? null
      : isMoney
        ? moneyRange(groups, 'wan')
        : of === 'area'
          ? areaRange(groups)
          : countRange(groups);
  if (range === null) {
    return refused(isMoney ? 'money.unreadable' : 'number.unreadable', raw, of);
  }
  const [min, max] = LIMITS[of];
  return ends(range).some((end) => end < min || end > max)
    ? refused(isMoney ? 'money.range' : 'number.range', raw, of)
    : { ok: true, value: range };
}
