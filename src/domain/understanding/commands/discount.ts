import { gather } from '../facts.ts';
import { MONEY_UNIT } from '../numbers/money.ts';
import { quantityPattern } from '../numbers/quantity.ts';
import type { Work } from './assembler.ts';
import { putCustomer } from './customer.ts';
import { takeReason } from './takeReason.ts';
import { takeUnits } from './takeUnits.ts';

/** 2%, 两个点, 98折, 5万, 50000: what can only be a discount. */
const AMOUNT = new RegExp(
  [
    '(?<![\\d.A-Za-z-])\\d{1,3}(?:\\.\\d{1,2})?\\s?(?:%|％|个点|点|percent)',
    '[一两二三四五]个点',
    '百分之[一二三四五六七八九]',
    '(?<![\\d.])\\d{1,2}(?:\\.\\d{1,2})?\\s?折',
    '[一二三四五六七八九]{1,3}折',
    `(?<![\\d.A-Za-z-])${quantityPattern(MONEY_UNIT)}`,
    '(?<![\\d.A-Za-z-])[1-9]\\d{4,7}(?![\\d年月日])',
  ].join('|'),
  'giu',
);
/** What says that a discount is meant, and not why. */
const NO_REASON =
  /申请(?:一下|个)?|报(?:一?[个下]|上去|批)?(?=\s|$)|(?:帮我?|给|替)?报(?:一?[个下])?优惠|特批|走(?:个|一下)?优惠|再?便宜|减(?=\s|$)|抹(?:掉)?(?=\s|$)|少(?=\s|$)|让利?(?=\s|$)|下浮|[再按]?打(?:个|一?下)?(?=\s|$)|(?:能不能|可不可以|能否)|帮我?(?=\s|$)|上去(?=\s|$)/gu;
/** That the deal will be closed is no reason for its discount: 今天能定. */
const WILL_CLOSE =
  /(?:今天|今晚|明天|马上|现场|当场|立刻|这两天)?(?:就|马上|立刻)?(?:能|可以|会|肯定)?(?:马上|当场|直接|就)?(?:定(?!金)|签(?!约率)|下定|认购|成交|交定金)(?:下来|了|掉)?(?=$|[\s,，。;；])/gu;
const FILLERS: ReadonlySet<string> = new Set([
  '优惠',
  '帮',
  '给',
  '替',
  '为',
  '的',
  '要',
  'for',
  'on',
  'off',
]);
const LONGEST = 200;

/** 优惠: for whom, on which unit, how much less, and why. */
export function discount(work: Work): void {
  const { scan, context, draft } = work;
  takeReason(work);
  takeUnits(work);
  const amount = scan.matches(AMOUNT)[0];
  if (amount !== undefined) {
    const end = amount.index + amount[0].length;
    draft.put('discount', scan.line.text.slice(amount.index, end).trim());
    scan.take(amount.index, end);
  }
  const { customer } = gather(scan, context, 'future');
  putCustomer(work, customer);
  for (const { start, end } of customer.spans) {
    scan.take(start, end);
  }
  const rest = scan.left
    .replaceAll('\u0001', ' ')
    .replace(NO_REASON, ' ')
    .replace(WILL_CLOSE, ' ')
    .split(/[\s,，、;；。:：.!！]+/u)
    .filter((part) => part !== '' && !FILLERS.has(part))
    .join(' ');
  draft.put('reason', rest === '' ? null : rest.slice(0, LONGEST));
}
