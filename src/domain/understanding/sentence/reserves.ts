import type { Facts } from '../facts.ts';
import { findUnits } from '../recognise/units.ts';
import type { Scan } from '../scan.ts';
import { REMIND } from '../words/cues.ts';
import { SPEECH } from '../words/outcomes.ts';
import { wordTest } from '../words/pattern.ts';
import { ASKED } from '../words/questions.ts';

const RESERVES = /小[定订]|诚意金|意向金|\breservation fee\b/iu;
const ONLY_SPOKEN = wordTest(
  `${SPEECH}|${REMIND}|${ASKED}|想|打算|准备|考虑|可能|要不要|退|取消|转(?:认购|大定|正)|到期|(?:不|没|没有|未|别|还没)(?:能|会|肯)?(?:下|交|付|办|做)|多少`,
);

/** A unit, somebody known, and that he reserves it with a small sum: 刘女士交了两万小定 1503. */
export function reserves(scan: Scan, { customer, phones }: Facts): string | null {
  const text = scan.rest;
  const stranger = phones.length > 0 && customer.known === null;
  return !stranger &&
    RESERVES.test(text) &&
    !ONLY_SPOKEN.test(text) &&
    findUnits(scan, 'longDoors').length > 0
    ? 'reservation.make'
    : null;
}
