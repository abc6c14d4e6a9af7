import { plain } from '../understanding/normalise.ts';
import { MONEY_UNIT, fenOf } from '../understanding/numbers/money.ts';
import { CHINESE_DIGITS } from '../understanding/numbers/chineseNumber.ts';

export type ReadDiscount =
  | {
      readonly ok: true;
      /** Fen: what is left to pay. */
      readonly price: number;
    }
  | { readonly ok: false; readonly why: 'unreadable' | 'none' | 'tooMuch' };

const LEAD = /^(?:优惠|再?便宜|减|让利?|下浮|打|off|less|-)\s*/iu;
const PERCENT = /^(\d{1,3}(?:\.\d{1,2})?)\s*(?:%|％|个点|点|percent)(?:\s*off)?$/iu;
const TENTHS = /^(\d{1,2}(?:\.\d{1,2})?)\s*折$/u;
const SPOKEN_TENTHS = /^([一二三四五六七八九])([一二三四五六七八九])?([一二三四五六七八九])?折$/u;
const SPOKEN_PERCENT = /^百分之([一二三四五六七八九])$/u;
const MONEY = new RegExp(`^(\\d[\\d,]*(?:\\.\\d+)?|[${CHINESE_DIGITS}]+)\\s?(${MONEY_UNIT})?$`, 'iu');
const DIGITS = '零一二三四五六七八九';
/** Below this a bare number may be per cent as well as yuan. */
const LEAST_BARE = 1_000_00;
const FEN_PER_YUAN = 100;

/**
 * A discount on a list price (fen) as people write it: 2%, 两个点, 98折, 9.8折, 九八折, 九七五折 (97.5 %), 百分之二, 5万, 50000. A rate is rounded down to the
 * whole yuan, so that it never exceeds what it says. More than half the price is no discount: it is the price by mistake.
 */
export function readDiscount(raw: string, listPrice: number): ReadDiscount {
  const typed = plain(raw).trim().replace(LEAD, '').trim();
  const rated = basisPointsOf(typed);
  const off =
    rated === undefined
      ? amountOf(typed)
      : Math.floor((listPrice * rated) / 10_000 / FEN_PER_YUAN) * FEN_PER_YUAN;
  if (off === undefined || !Number.isSafeInteger(off)) {
    return { ok: false, why: 'unreadable' };
  }
  if (off <= 0) {
    return { ok: false, why: 'none' };
  }
  return off * 2 > listPrice ? { ok: false, why: 'tooMuch' } : { ok: true, price: listPrice - off };
}

/** How much less, in 0.01 %: of 2% 200, of 98折 200. */
function basisPointsOf(typed: string): number | undefined {
  const [, hundredths] = SPOKEN_PERCENT.exec(typed) ?? [];
  const percent =
    PERCENT.exec(typed)?.[1] ??
    (hundredths !== undefined
      ? spoken(hundredths)
      : /^[一两二三四五]个点$/u.test(typed)
        ? spoken(typed)
        : undefined);
  if (percent !== undefined) {
    return Math.round(Number(percent) * 100);
  }
  const tenths = TENTHS.exec(typed)?.[1];
  const [, first, second, third] = SPOKEN_TENTHS.exec(typed) ?? [];
  const kept =
    tenths !== undefined
      ? Number(tenths) < 10
        ? Number(tenths) * 10
        : Number(tenths)
      : first === undefined
        ? undefined
        : DIGITS.indexOf(first) * 10 +
          (second === undefined ? 0 : DIGITS.indexOf(second)) +
          (third === undefined ? 0 : DIGITS.indexOf(third) / 10);
  return kept === undefined ? undefined : Math.round((100 - kept) * 100);
}

function spoken(typed: string): string {
  return String(typed.startsWith('两') ? 2 : DIGITS.indexOf(typed.charAt(0)));
}

function amountOf(typed: string): number | undefined {
  const [, number, unit] = MONEY.exec(typed) ?? [];
  const fen = number === undefined ? null : fenOf(number.replaceAll(',', ''), unit, undefined, 'yuan');
  return fen === null || (unit === undefined && fen < LEAST_BARE) ? undefined : fen;
}
