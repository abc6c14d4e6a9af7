import { findUnits } from '../recognise/units.ts';
import type { Scan } from '../scan.ts';
import { REMIND } from '../words/cues.ts';
import { SPEECH } from '../words/outcomes.ts';
import { wordTest } from '../words/pattern.ts';

const ASKS = wordTest('申请(?!书|表|单|了)');
const DISCOUNT = wordTest('优惠|[\\d一二三四五六七八九]\\s?折|折扣|让利|让价');
const AMOUNT = /\d\s?(?:%|％|个点|点|折|万|元|块)|[一两二三四五]个点|[一二三四五六七八九]折/u;
/** Only spoken of, or of a customer's wishes: those are follow-ups. */
const ONLY_SPOKEN = wordTest(
  `${SPEECH}|${REMIND}|想|希望|要求|打算|准备|考虑|可能|能不能|可不可以|能否|可以申请|什么时候|要不要|如果|吗`,
);

/** 帮王先生申请1502优惠2个点: a unit, how much less, and that it is asked for. What a customer wishes is a follow-up. */
export function asksDiscount(scan: Scan): string | null {
  const text = scan.rest;
  return ASKS.test(text) &&
    DISCOUNT.test(text) &&
    AMOUNT.test(text) &&
    !ONLY_SPOKEN.test(text) &&
    findUnits(scan, 'longDoors').length > 0
    ? 'discount.ask'
    : null;
}
