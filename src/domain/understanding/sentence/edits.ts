import type { Facts } from '../facts.ts';
import { mentionByName } from '../facts.ts';
import { findNext } from '../nextContact.ts';
import type { ReadContext } from '../reading.ts';
import { findLevels } from '../recognise/level.ts';
import { concernsIn } from '../recognise/vocabulary.ts';
import type { Scan } from '../scan.ts';
import { masked } from '../scan.ts';
import { isFiller } from '../segments.ts';
import { EDIT, REMIND } from '../words/cues.ts';
import { NO_CONTACT } from '../words/outcomes.ts';
import { wordTest } from '../words/pattern.ts';
import { wishesIn } from './wishesIn.ts';

const EDIT_TEST = wordTest(EDIT);
const REMIND_TEST = wordTest(REMIND);
const NO_CONTACT_TEST = wordTest(NO_CONTACT);

/** A change of what is recorded, with nothing told that would make it a follow-up. */
export function edits(scan: Scan, facts: Facts, context: ReadContext): string | null {
  const text = scan.rest;
  const mention = mentionByName(facts, context.known, scan);
  const whom = mention.ref !== null || mention.candidates.length > 0 || context.lastCustomer !== undefined;
  if (!whom || REMIND_TEST.test(text)) {
    return null;
  }
  const told =
    /说|表示|反馈|嫌|觉得|问|不想|不要|不买|不考虑|没兴趣|没意向|放弃|\bsa(?:ys?|id)\b|\basked\b|\bwants?\b/iu.test(
      text,
    ) ||
    NO_CONTACT_TEST.test(text) ||
    concernsIn(text).length > 0;
  const levels = findLevels(scan, false).filter(({ change }) => change);
  const next = findNext(scan, facts);
  if (facts.phones.length > 0 && EDIT_TEST.test(text)) {
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
  const levelless = masked(text, [...mention.spans, ...levels]);
  return levels.length > 0 && isFiller(levelless) ? 'customer.edit' : null;
}
