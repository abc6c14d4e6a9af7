import type { Span } from '../scan.ts';
import { residue } from '../segments.ts';
import { REPORT, REPORT_FILLER, REPORT_PERIOD } from '../words/cues.ts';
import { words, wordTest } from '../words/pattern.ts';

const REPORT_TEST = wordTest(REPORT);
const PERIOD = words(REPORT_PERIOD);
/** Nobody asks for figures at greater length. */
const LONGEST = 60;

/** The period that a question for figures names, the first where there are several. */
export function periodAsked(text: string): Span | null {
  const match = [...text.slice(0, LONGEST).matchAll(PERIOD)][0];
  return match === undefined ? null : { start: match.index, end: match.index + match[0].length };
}

/** 这个月业绩怎么样, how did we do yesterday: figures of a period, and not a word about anything else. */
export function asksFigures(text: string): boolean {
  return (
    text.length <= LONGEST &&
    REPORT_TEST.test(text) &&
    periodAsked(text) !== null &&
    residue(text, REPORT_PERIOD, REPORT, REPORT_FILLER) === ''
  );
}
