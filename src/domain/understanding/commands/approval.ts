import { ASKED } from '../words/questions.ts';
import { wordTest } from '../words/pattern.ts';
import type { Work } from './assembler.ts';
import { generic } from './generic.ts';
import { takeChoice } from './takeChoice.ts';
import { takeRef } from './takeRef.ts';

const REF = /(?<![A-Za-z0-9-])S\s?#?\d{1,9}(?![A-Za-z0-9-])/iu;
const ASKED_TEST = wordTest(ASKED);

/** 审批 S31 同意, S31不同意 价格太低, S31批了没: which one, what is decided on it, and why. What only asks decides nothing. */
export function approval(work: Work): void {
  const asked = ASKED_TEST.test(work.scan.rest);
  takeRef(work, REF, 'approval');
  if (!work.draft.has('approval') || asked) {
    if (!work.draft.has('approval')) {
      generic(work);
    }
    return;
  }
  takeChoice(work, 'action');
  generic(work);
}
