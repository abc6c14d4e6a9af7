import type { Scan } from '../scan.ts';
import { findUnits } from '../recognise/units.ts';
import { categoryIn, riskIn, saysRepeated } from '../recognise/complaintWords.ts';
import { COMPLAINT_CUES, OWNER_WORDS } from '../words/complaints.ts';
import { wordTest } from '../words/pattern.ts';

const CUES = wordTest(COMPLAINT_CUES);
const OWNER = wordTest(OWNER_WORDS);
const COMPLAINT_WORD = /投诉|complain/iu;
/** Spoken of, or asked about, and none of now: 没投诉, 投诉电话, 投诉了吗. */
const NONE =
  /(?:没有?|不|未|别|怕|担心|会不会|如果|要是|以前)(?:人|客户|业主)?(?:被)?投诉|投诉(?:电话|热线|率|处理好|已|怎么|多少|情况|统计|吗|了吗|渠道)|[?？]\s*$/u;

/**
 * Whether a sentence tells of a complaint: it says so, or somebody who has bought (or whose home is named) speaks of something that is wrong,
 * threatens, or is angry. What a buyer only dislikes of a home that he looks at is none.
 */
export function complains(scan: Scan): boolean {
  const text = scan.rest;
  if (NONE.test(text)) {
    return false;
  }
  const wrong = categoryIn(text) !== null;
  const angry = CUES.test(text);
  const threatens = riskIn(text) !== null;
  const owner = OWNER.test(text);
  const home = owner || findUnits(scan, 'none').length > 0;
  return (
    (COMPLAINT_WORD.test(text) && (wrong || threatens || home || owner)) ||
    (owner && (wrong || threatens || angry)) ||
    (home && wrong && (angry || threatens || saysRepeated(text))) ||
    (wrong && threatens && angry)
  );
}
