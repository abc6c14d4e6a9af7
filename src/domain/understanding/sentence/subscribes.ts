import { SUM } from '../numbers/sum.ts';
import type { Facts } from '../facts.ts';
import { findUnits } from '../recognise/units.ts';
import type { Scan } from '../scan.ts';
import { REMIND } from '../words/cues.ts';
import { SPEECH } from '../words/outcomes.ts';
import { wordTest } from '../words/pattern.ts';
import { ASKED } from '../words/questions.ts';

/** In so many words. */
const SUBSCRIBES = wordTest(
  `认购(?!书|单|率|额|价|吗|没|了没)|下(?:了)?定(?!决心|论|义|下心)|(?:交|付|刷|转)(?:了|下|完)?\\s?(?:${SUM}\\s?的?)?[定订]金|(?:定|订)(?:了|下了?)\\s*(?:[A-Z\\d]|\\u0001|这套|那套).*[定订]金|\\bsubscribes?\\b`,
);
/** What may mean more: with a deposit, or said of somebody known, it is a subscription. */
const TAKES = wordTest(
  '(?<![决约确肯预稳规锁固暂指否假特一鉴])[定订](?:了|下了?(?!次|周|个?月)|下来了?|好了?|掉了?)(?!时间|日子|位|金)|给定了|成交(?!价|量|额|率|周期|数|客户)|拿下了?|入手了?|就(?:它|他|这套|这个|要这套|要它)了|落定了?|[定订]金|\\b(?:takes?|took|buys|bought|deposit)\\b',
);
const DEPOSIT = /[定订]金|\bdeposit\b/iu;
/** Not done yet, not by him, or only spoken of: 想认购, 说要认购, 被别人定了. */
const ONLY_SPOKEN = wordTest(
  `${SPEECH}|${REMIND}|${ASKED}|想|打算|准备|考虑|可能|犹豫|可以认购|能认购|(?:能|可以|会|快|即将|争取|今天能|马上能)(?:下?定|成交|拿下)|要不要|不(?:想|打算)?认购|(?:不|没|没有|未|别|还没)(?:能|会|敢|肯)?(?:[定订](?!金)|下定|成交|拿下)|差点|险些|差一点|本来|原本|反悔|后悔|没[定订]成|被(?:别|人|其他|同事|他人|另)|别人|退|取消|小[定订]|诚意金|意向金|\\bwants?\\b|\\bplans? to\\b`,
);

/** A unit, and that a customer takes it with a deposit: 王先生认购1502，定金5万. What he only thinks of is a follow-up. */
export function subscribes(scan: Scan, { customer, phones, times, today }: Facts): string | null {
  const text = scan.rest;
  const stranger = phones.length > 0 && customer.known === null;
  if (stranger || ONLY_SPOKEN.test(text) || findUnits(scan, 'longDoors').length === 0) {
    return null;
  }
  const known = customer.ref !== null || customer.candidates.length > 0;
  const ahead = times.some(({ said, past }) => said !== null && !past && said.date > today);
  const takes = TAKES.test(text) && (known || DEPOSIT.test(text)) && !(ahead && !DEPOSIT.test(text));
  return SUBSCRIBES.test(text) || takes ? 'subscription.make' : null;
}
