import type { Facts } from '../facts.ts';
import type { ReadContext } from '../reading.ts';
import type { Scan } from '../scan.ts';
import { masked } from '../scan.ts';
import { isFiller, residue } from '../segments.ts';
import { FIND, REVEAL, REVEAL_ASK } from '../words/cues.ts';
import { wordTest } from '../words/pattern.ts';

const FIND_TEST = wordTest(FIND);
const REVEAL_TEST = wordTest(REVEAL);
const REVEAL_NOUN = /手机号码?|电话号码?|号码|手机|电话|联系方式|number|phone|mobile/giu;
const REVEAL_ASK_TEST = wordTest(REVEAL_ASK);

/** Somebody and nothing else, or somebody and a question for the record or the phone. */
export function asksFor(scan: Scan, facts: Facts, { lastCustomer }: ReadContext): string | null {
  const { customer } = facts;
  if (
    lastCustomer !== undefined &&
    !customer.mentioned &&
    facts.phones.length === 0 &&
    onlyReveals(scan.rest)
  ) {
    return 'phone.reveal';
  }
  const some = customer.ref !== null || customer.candidates.length > 0;
  const number = facts.phones.length > 0 || facts.fours.length > 0;
  const named = facts.names.length > 0;
  if ((!some && !number && !named) || facts.times.length > 0) {
    return null;
  }
  const rest = masked(scan.rest, [...facts.names, ...customer.spans]);
  const strangersPhone = number && named && !some && facts.phones.some((phone) => phone.number !== null);
  const newPhone = facts.phones.length > 0 && named;
  if (residue(rest) === '') {
    if (strangersPhone || (newPhone && !some)) {
      // Whether that is somebody new depends on who else is called so: registers() decides.
      return null;
    }
    return some || number || /^\s*$/u.test(rest.replaceAll('\u0001', '')) ? bare(facts, some, number) : null;
  }
  if (
    REVEAL_TEST.test(rest) &&
    residue(
      rest,
      REVEAL,
      REVEAL_ASK,
      "的|是|吗|呢|啊|呀|呗|嘛|哈|来着|一下|请|把|给|of|for|me|the|show|is|'s|s",
    ) === ''
  ) {
    return number && !some ? null : 'phone.reveal';
  }
  if (
    FIND_TEST.test(rest) &&
    residue(rest, FIND, "的|一下|吗|呢|了|是|给|我|me|the|for|of|to|on|up|please|is|'s") === ''
  ) {
    return 'customer.find';
  }
  return REVEAL_ASK_TEST.test(rest) && isFiller(residue(rest, REVEAL, REVEAL_ASK)) && REVEAL_TEST.test(rest)
    ? 'phone.reveal'
    : null;
}

/** 电话多少, 他的号码发我: asked of whom one has just spoken of. */
function onlyReveals(text: string): boolean {
  return (
    REVEAL_TEST.test(text) &&
    REVEAL_ASK_TEST.test(text.replace(REVEAL_NOUN, ' ')) &&
    residue(text, REVEAL, REVEAL_ASK, '他|她|客户|的|是|吗|呢|啊|呀|一下|请|把|给|me|his|her|is|the') === ''
  );
}

/** A reference, a phone or a name of somebody known is a search; a stranger's bare name is nothing. */
function bare(facts: Facts, some: boolean, number: boolean): string | null {
  return some || number || facts.names.some(({ weak }) => !weak) ? 'customer.find' : null;
}
