import type { Facts } from '../facts.ts';
import { findUnits } from '../recognise/units.ts';
import type { Scan } from '../scan.ts';
import { HOLD, RELEASE, REMIND, UNWANTED, WAIT } from '../words/cues.ts';
import { wordTest } from '../words/pattern.ts';

const HOLD_TEST = wordTest(HOLD);
const RELEASE_TEST = wordTest(RELEASE);
const UNWANTED_TEST = wordTest(UNWANTED);
const WAIT_TEST = wordTest(WAIT);
const TOLD_TEST = wordTest(
  `说|表示|反馈|嫌|觉得|回复|没接|要求|希望|非要|没答应|不答应|没同意|没敢|拒绝|(?:让|叫|逼|催)我们?|\\b(?:says?|said|told|thinks)\\b|${REMIND}`,
);

/** A unit, and that it is to be kept, given back or waited for: 1502先给刘女士锁一下. What somebody said of it is a follow-up. */
export function holds(scan: Scan, { phones, names, customer }: Facts): string | null {
  const text = scan.rest;
  const stranger = phones.length > 0 && customer.known === null;
  if (stranger || TOLD_TEST.test(text) || findUnits(scan, 'longDoors').length === 0) {
    return null;
  }
  if (WAIT_TEST.test(text)) {
    return 'wait.join';
  }
  if (RELEASE_TEST.test(text) || (UNWANTED_TEST.test(text) && customer.ref === null && names.length === 0)) {
    return 'hold.release';
  }
  return HOLD_TEST.test(text) ? 'hold.make' : null;
}
