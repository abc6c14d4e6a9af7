import { findUnits } from '../recognise/units.ts';
import type { Scan } from '../scan.ts';
import { isFiller, residue } from '../segments.ts';
import {
  ANALYSED_BY,
  ANALYSES,
  ANALYSES_FILLER,
  LATE_COMPLAINTS,
  LISTS_COMPLAINTS,
  OPEN_COMPLAINTS,
  SATISFACTION,
  SATISFACTION_FILLER,
} from '../words/serviceCues.ts';
import { words, wordTest } from '../words/pattern.ts';
import { REPORT_PERIOD } from '../words/cues.ts';
import type { DealAsked } from './asksDeal.ts';

const PERIODS = words(`${REPORT_PERIOD}|[今去]年`);
const ANALYSES_TEST = wordTest(ANALYSES);
const COMPLAINT_TEST = /投诉|complaints?\b/iu;
const LISTS_TEST = wordTest(LISTS_COMPLAINTS);
const LATE_TEST = wordTest(LATE_COMPLAINTS);
const SATISFACTION_TEST = wordTest(SATISFACTION);
const BY = ANALYSED_BY.map(([word, list]) => ({ word, list, pattern: wordTest(list) }));
/** Nobody asks at greater length. */
const LONGEST = 40;

/** 上个月投诉都是啥原因, 还有几个投诉超时了, 这个月客户满意度多少: what is asked of after-sales, and the line that its command reads. */
export function asksService(scan: Scan): DealAsked | null {
  const text = scan.rest;
  if (text.length > LONGEST || findUnits(scan, 'none').length > 0) {
    return null;
  }
  const period = text.match(PERIODS)?.[0] ?? '';
  const nothing = (...lists: readonly string[]): boolean =>
    isFiller(residue(text, `${REPORT_PERIOD}|[今去]年`, ...lists));
  if (SATISFACTION_TEST.test(text) && nothing(SATISFACTION, SATISFACTION_FILLER)) {
    return { command: 'satisfaction.show', line: period };
  }
  if (!COMPLAINT_TEST.test(text)) {
    return null;
  }
  if (LISTS_TEST.test(text) && nothing(LISTS_COMPLAINTS, LATE_COMPLAINTS, OPEN_COMPLAINTS, ANALYSES_FILLER)) {
    return { command: 'complaint.show', line: LATE_TEST.test(text) ? '逾期' : '' };
  }
  const by = BY.find(({ pattern }) => pattern.test(text));
  const asked = ANALYSES_TEST.test(text) && (by !== undefined || period !== '');
  return asked && nothing(...BY.map(({ list }) => list), ANALYSES, ANALYSES_FILLER)
    ? { command: 'complaint.analysis', line: `${period} ${by?.word ?? ''}`.trim() }
    : null;
}
