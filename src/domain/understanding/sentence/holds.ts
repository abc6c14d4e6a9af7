import type { Facts } from '../facts.ts';
import { findUnits } from '../recognise/units.ts';
import type { Scan } from '../scan.ts';
import { HOLD, RELEASE, REMIND, UNWANTED, WAIT } from '../words/cues.ts';
import { wordTest } from '../words/pattern.ts';
import { ASKED, NOT_TO_BE } from '../words/questions.ts';

const HOLD_TEST = wordTest(HOLD);
const RELEASE_TEST = wordTest(RELEASE);
const UNWANTED_TEST = wordTest(UNWANTED);
const WAIT_TEST = wordTest(WAIT);
const TOLD_TEST = wordTest(
  `说|表示|反馈|嫌|觉得|回复|没接|要求|希望|非要|没答应|不答应|没同意|没敢|拒绝|(?:让|叫|逼|催)我们?|\\b(?:says?|said|told|thinks)\\b|${REMIND}`,
);

const ASKED_TEST = wordTest(ASKED);
/** 能给王先生留一下吗: politely asked for, and meant. */
const WOULD_LIKE = /能|可以|可不可以|帮|麻烦|\b(?:can|could|would)\b/iu;
/** 刘女士的房先留着: which one is asked. Wishes, and what was done, are told. */
const SOME_HOME =
  /^(?!.*(?:想|考虑|打算|希望|要求|了)).*(?:的|那套|这套|那个)房?(?:子|源)?(?:先|给我|帮我)?[留锁扣占]/u;
/** 1502别放, 别给王先生留1502: nothing is to be done. */
const NOT_TEST = wordTest(
  `${NOT_TO_BE}\\s?(?:急着|着急|给|帮|替|把|忙)?[^,。\\s]{0,8}?(?:放|释放|解锁|退回|留(?!了)|锁(?!了)|占|扣|release|hold|lock)|(?:没|没有|没能)(?:留|锁|占|扣|放)(?:住|上|着|掉|出来)?`,
);

/** A unit, and that it is to be kept, given back or waited for: 1502先给刘女士锁一下. What somebody said of it is a follow-up. */
export function holds(scan: Scan, { phones, names, customer }: Facts): string | null {
  const text = scan.rest;
  const stranger = phones.length > 0 && customer.known === null;
  if (stranger || TOLD_TEST.test(text)) {
    return null;
  }
  if (findUnits(scan, 'longDoors').length === 0) {
    const orders = customer.ref !== null && SOME_HOME.test(text) && !NOT_TEST.test(text);
    return orders && HOLD_TEST.test(text) && !ASKED_TEST.test(text) ? 'hold.make' : null;
  }
  if (WAIT_TEST.test(text)) {
    return 'wait.join';
  }
  if (NOT_TEST.test(text)) {
    return null;
  }
  if (ASKED_TEST.test(text) && !WOULD_LIKE.test(text)) {
    return RELEASE_TEST.test(text) || HOLD_TEST.test(text) ? 'unit.show' : null;
  }
  if (RELEASE_TEST.test(text) || (UNWANTED_TEST.test(text) && customer.ref === null && names.length === 0)) {
    return 'hold.release';
  }
  return HOLD_TEST.test(text) ? 'hold.make' : null;
}
