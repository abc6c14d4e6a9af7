import type { Facts } from '../facts.ts';
import { mentionByName } from '../facts.ts';
import type { ReadContext } from '../reading.ts';
import type { Scan } from '../scan.ts';
import { EDIT, REGISTER, REMIND } from '../words/cues.ts';
import { CONTACT_MADE, NO_CONTACT, SPEECH } from '../words/outcomes.ts';
import { wordTest } from '../words/pattern.ts';
import { wishesIn } from './wishesIn.ts';

const REGISTER_START = new RegExp(`^[\\s\\u0001,]*(?:${REGISTER})`, 'iu');
const REGISTER_TEST = wordTest('新客户?|登记|录入|来了?[个位]|接了?[个位]|new (?:customer|client|lead)');
const EDIT_TEST = wordTest(EDIT);
const REMIND_TEST = wordTest(REMIND);
const TOLD_TEST = wordTest(`${SPEECH}|${NO_CONTACT}|${CONTACT_MADE}`);

/** Somebody new: announced as such, or with a phone that nobody known has and wishes of a customer. */
export function registers(scan: Scan, facts: Facts, context: ReadContext): string | null {
  const { customer, phones } = facts;
  const text = scan.rest;
  const number = phones.some((phone) => phone.number !== null);
  const knownPhone = context.known.some((known) =>
    phones.some((phone) => phone.number !== null && known.phones.includes(phone.number)),
  );
  if (knownPhone || facts.refs.length > 0) {
    return null;
  }
  const wishes = wishesIn(scan);
  const named = facts.names.length > 0;
  const announced =
    REGISTER_START.test(scan.rest) || (REGISTER_TEST.test(text) && (named || phones.length > 0));
  if (announced && (phones.length > 0 || named || wishes > 0)) {
    return 'customer.register';
  }
  // 王先生 13800138999 where a 王先生 is known by another phone: a second one, or a new phone of his? Nobody can tell.
  const namesake = mentionByName(facts, context.known, scan);
  if (number && wishes === 0 && (namesake.ref !== null || namesake.candidates.length > 0)) {
    return null;
  }
  const stranger = customer.ref === null && customer.candidates.length === 0;
  const told = EDIT_TEST.test(text) || TOLD_TEST.test(text.replace(/想(?:看|要|买)|需要|要求|考虑/gu, ''));
  // 昨天来电咨询过，想要89到105的: whoever is told of with wishes and a number that nobody has is somebody new all the same.
  const described = number && stranger && named && wishes >= 2 && !EDIT_TEST.test(text);
  if (described && !REMIND_TEST.test(text)) {
    return 'customer.register';
  }
  const fresh = number && !told && !REMIND_TEST.test(text) && (stranger ? named || wishes > 0 : wishes > 0);
  return fresh ? 'customer.register' : null;
}
