import type { Facts } from '../facts.ts';
import { findUnits } from '../recognise/units.ts';
import type { Scan } from '../scan.ts';
import { REMIND } from '../words/cues.ts';
import { SPEECH } from '../words/outcomes.ts';
import { wordTest } from '../words/pattern.ts';
import { ASKED } from '../words/questions.ts';

const SIGNS =
  /签约(?!率|额|价|时间|日期|期限)|签(?:了|完|好|掉)?(?:购房|买卖|正式)?合同|签字了|\bsigns?\b|\bsigned\b/iu;
const ONLY_SPOKEN = wordTest(
  `${SPEECH}|${REMIND}|${ASKED}|想|打算|准备|考虑|可能|要不要|约(?!了?合同|完|好)(?<!签约)|不签|没签|未签|再签|先不|前签|(?:天|日|周|月)(?:之?内|前)签|[定订]金|认购|网签|补签|改签|\\bwants?\\b`,
);

/** A unit or a subscription of somebody, and that its contract is being signed: 王先生来签合同了 1502 走按揭. */
export function signs(scan: Scan, { customer, times, today }: Facts): string | null {
  const text = scan.rest;
  const ahead = times.some(({ said, past }) => said !== null && !past && said.date > today);
  const known = customer.ref !== null || customer.candidates.length > 0;
  return !ahead &&
    SIGNS.test(text) &&
    !ONLY_SPOKEN.test(text) &&
    (findUnits(scan, 'longDoors').length > 0 || (known && /(?<![A-Z\d-])D\d{1,9}(?![\d-])/iu.test(text)))
    ? 'contract.sign'
    : null;
}
