import type { Facts } from '../facts.ts';
import { mentionByName } from '../facts.ts';
import { takeKeyValues } from '../keyValues.ts';
import { findNext } from '../nextContact.ts';
import type { ReadContext } from '../reading.ts';
import { findLevels } from '../recognise/level.ts';
import { UNWANTED } from '../recognise/rooms.ts';
import { concernsIn } from '../recognise/vocabulary.ts';
import type { Scan } from '../scan.ts';
import type { Span } from '../scan.ts';
import { masked } from '../scan.ts';
import { isFiller } from '../segments.ts';
import { EDIT, REMIND } from '../words/cues.ts';
import { NO_CONTACT } from '../words/outcomes.ts';
import { wordTest } from '../words/pattern.ts';
import { takeTraits, takeWishes, wishesIn } from './wishesIn.ts';

const NOT_ANY_MORE = /不(?:再)?是[\s\u0001]*[A-D]?(?:级|类)?[\s,]*(?:而|应该|现在)?(?=是|$|[\s\u0001])/giu;
const UNWANTED_ROOMS = new RegExp(UNWANTED.source, 'gu');
const EDIT_TEST = wordTest(EDIT);
const REMIND_TEST = wordTest(REMIND);
const NO_CONTACT_TEST = wordTest(NO_CONTACT);

/** A change of what is recorded, with nothing told that would make it a follow-up. */
export function edits(scan: Scan, facts: Facts, context: ReadContext): string | null {
  const text = scan.rest;
  const mention = mentionByName(facts, context.known, scan);
  // 把张总的级别改成B: of a stranger, or a colleague's customer, it is asked whom it means.
  const stranger = mention.mentioned && mention.known === null && facts.names.length > 0;
  const whom =
    mention.ref !== null || mention.candidates.length > 0 || stranger || context.lastCustomer !== undefined;
  if (!whom || REMIND_TEST.test(text)) {
    return null;
  }
  const told =
    /说|表示|反馈|嫌|觉得|问|不想|不要|不买|不考虑|没兴趣|没意向|放弃|\bsa(?:ys?|id)\b|\basked\b|\bwants?\b/iu.test(
      text.replace(UNWANTED_ROOMS, ' '),
    ) ||
    NO_CONTACT_TEST.test(text) ||
    concernsIn(text).length > 0;
  const said = findLevels(scan, false);
  const levels = said.filter(({ change }) => change);
  const next = findNext(scan, facts);
  const own = mention.known?.phones ?? [];
  const fresh = facts.phones.some(({ number }) => number === null || !own.includes(number));
  if (EDIT_TEST.test(text) && (fresh || (facts.phones.length > 0 && !told))) {
    return 'customer.edit';
  }
  if (told || next !== null) {
    return null;
  }
  const changed =
    EDIT_TEST.test(text) &&
    (wishesIn(scan) > 0 || /名|岁|年龄|职业|地址|住/u.test(text) || levels.length > 0);
  if (changed) {
    return 'customer.edit';
  }
  const customer = mention.ref !== null || mention.candidates.length > 0;
  if (customer && (onlyWishes(scan, mention.spans) || byKeys(scan, context))) {
    return 'customer.edit';
  }
  // C12 不是B级，是A级: what he is not is no level of his.
  const levelless = masked(text, [...mention.spans, ...said]).replace(NOT_ANY_MORE, ' ');
  return said.length > 0 && isFiller(levelless) ? 'customer.edit' : null;
}

/** 刘女士预算280到320万 首付最多100, 是老师 38岁: what somebody known is and wishes, and nothing else. */
function onlyWishes(scan: Scan, spans: readonly Span[]): boolean {
  const copy = scan.fork();
  for (const { start, end } of spans) {
    copy.take(start, end);
  }
  return takeWishes(copy) + takeTraits(copy) > 0 && isFiller(copy.rest);
}

/** 王先生 职业=医生 年龄=40: nothing but new values by the names of their fields. */
function byKeys(scan: Scan, context: ReadContext): boolean {
  const command = context.lexicon.find(({ name }) => name === 'customer.edit');
  if (command === undefined || !scan.rest.includes('=')) {
    return false;
  }
  const copy = scan.fork();
  const said = takeKeyValues(copy, command, context);
  return Object.keys(said.fields).length > 0 && !copy.rest.includes('=');
}
