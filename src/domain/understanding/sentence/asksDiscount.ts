import type { Facts } from '../facts.ts';
import { SUM } from '../numbers/sum.ts';
import { findUnits } from '../recognise/units.ts';
import { masked, type Scan } from '../scan.ts';
import { residue } from '../segments.ts';
import { REMIND } from '../words/cues.ts';
import { DISCOUNT_REASONS } from '../words/discountReasons.ts';
import { SPEECH } from '../words/outcomes.ts';
import { wordTest } from '../words/pattern.ts';
import { ASKED } from '../words/questions.ts';

const ASKS = wordTest(
  '申请(?!书|表|单|了)|报(?:个|一个|上去|批|一?下|(?=\\s?(?:优惠|[\\d九八七]))(?!价))|走(?:个|一?下)?(?:特批|优惠|折扣)|特批|(?:让|请|找)(?:领导|经理|总监|老板|王总)[^,。]{0,4}(?:批|给)|(?:帮|给|替)[^,。]{0,12}(?:打|减|优惠|便宜|抹|让)|\\b(?:apply|ask|request)\\b',
);
const DISCOUNT = wordTest(
  '优惠|[\\d一二三四五六七八九]\\s?折|折扣|让利?|让价|便宜|减|抹|少(?=[\\d一二两三四五六七八九])|\\bdiscount\\b|\\boff\\b',
);
const RATE =
  '(?:\\d{1,3}(?:\\.\\d{1,2})?|[一二两三四五六七八九]{1,3})\\s?(?:%|％|个点|点(?!\\d)|折)|百分之[一二两三四五\\d]|\\d\\s?(?:percent|per cent)';
const AMOUNT = wordTest(`${RATE}|${SUM}`);
const RATE_TEST = wordTest(RATE);
/** Only spoken of, or of a customer's wishes: those are follow-ups. */
const ONLY_SPOKEN = wordTest(
  `${SPEECH}|${REMIND}|${ASKED}|想|希望|要求|打算|准备|考虑|可能|可以申请|要不要|如果|吗|再(?:便宜|减|降|打|优惠|少)|已经?(?:申请|报)|批(?:了|下来|过)|没批|不给|别家|隔壁|竞品[^,。]{0,6}[折优惠]`,
);
/** 能不能报个98折: asks us, not what a customer asks. */
const MAY_ONE = /能不能|可不可以|能否|想(?=[让请找](?:领导|经理|总监|老板))/gu;
/** Nothing but for whom, on what, how much, and a reason that is one. */
const PLAIN = wordTest(
  `\\d\\s?折|[一二三四五六七八九]折|优惠|(?<!再)(?:让|减|打|便宜)\\s?(?:${RATE}|${SUM})|\\bdiscount\\b`,
);
const PLAIN_WORDS = `${RATE}|${SUM}|打|让|减|便宜|给|按|优惠|折扣|的|discount|off|for`;

/** 帮王先生申请1502优惠2个点: a unit, how much less, and that it is asked for. What a customer wishes is a follow-up. */
export function asksDiscount(scan: Scan): string | null {
  const text = scan.rest;
  return ASKS.test(text) &&
    DISCOUNT.test(text) &&
    AMOUNT.test(text) &&
    !ONLY_SPOKEN.test(orders(text)) &&
    findUnits(scan, 'longDoors').length > 0
    ? 'discount.ask'
    : null;
}

/** 给C13报97折: so much less in so many words; on which home is asked. */
function ordered(text: string): boolean {
  return ASKS.test(text) && DISCOUNT.test(text) && RATE_TEST.test(text) && !ONLY_SPOKEN.test(orders(text));
}

/** 帮我问 is a customer's question; 能不能报 with an order behind it is ours. */
function orders(text: string): string {
  return /报|申请|[让请找](?:领导|经理|总监|老板)/u.test(text) ? text.replace(MAY_ONE, ' ') : text;
}

/** 1502 王先生 98折 老带新: without a verb, where nothing else is said that could mean another thing. */
export function namesDiscount(scan: Scan, { customer, phones, times }: Facts): string | null {
  const text = scan.rest;
  const known = customer.ref !== null || customer.candidates.length > 0;
  const [unit, another] = findUnits(scan, 'longDoors');
  if (known && unit === undefined && phones.length === 0 && ordered(text)) {
    return 'discount.ask';
  }
  const one = unit !== undefined && another === undefined;
  if (!known || !one || phones.length > 0 || times.length > 0 || !PLAIN.test(text) || !AMOUNT.test(text)) {
    return null;
  }
  const rest = masked(text, [unit, ...customer.spans]);
  return residue(rest, DISCOUNT_REASONS, PLAIN_WORDS) === '' ? 'discount.ask' : null;
}
