import type { Facts } from '../facts.ts';
import { findUnits } from '../recognise/units.ts';
import type { Scan } from '../scan.ts';
import { REMIND } from '../words/cues.ts';
import { SPEECH } from '../words/outcomes.ts';
import { wordTest } from '../words/pattern.ts';

const SUBSCRIBES = wordTest(
  '认购(?!书|单|率|额|价|吗|没|了没)|下定(?!决心)|交(?:了|下)?定金|(?:定|订)(?:了|下了?)\\s*(?:[A-Z\\d]|\\u0001|这套|那套).*定金|\\bsubscribes?\\b',
);
/** Not done yet, or only spoken of: 想认购, 准备认购, 说要认购. */
const ONLY_SPOKEN = wordTest(
  `${SPEECH}|${REMIND}|想|打算|准备|考虑|可能|犹豫|可以认购|能认购|什么时候|要不要|不(?:想|打算)?认购|退|取消|\\bwants?\\b|\\bplans? to\\b`,
);

/** A unit, and that a customer takes it with a deposit: 王先生认购1502，定金5万. What he only thinks of is a follow-up. */
export function subscribes(scan: Scan, { customer, phones }: Facts): string | null {
  const text = scan.rest;
  const stranger = phones.length > 0 && customer.known === null;
  return !stranger &&
    SUBSCRIBES.test(text) &&
    !ONLY_SPOKEN.test(text) &&
    findUnits(scan, 'longDoors').length > 0
    ? 'subscription.make'
    : null;
}
