import type { Scan } from '../scan.ts';
import type { Work } from './assembler.ts';
import { putRest } from './putRest.ts';
import { takeCode } from './takeCode.ts';
import { takeReason } from './takeReason.ts';
import { takeRef } from './takeRef.ts';

const MEASURE = /(?<![A-Za-z0-9-])M\s?#?\d{1,9}(?![A-Za-z0-9-])/iu;
const COMPLAINT = /(?<![A-Za-z0-9-])T\s?#?\d{1,9}(?![A-Za-z0-9-])/iu;
const ENDS: readonly (readonly [RegExp, string])[] = [
  [/取消(?:了)?|不做了|cancel(?:led)?|given up/iu, 'cancel'],
  [/(?:已经?)?(?:完成|做完|落实|做好)(?:了)?|done|finished/iu, 'done'],
];

/** Whether what stands behind 措施 is about measures that there are: one by its number, or (nothing) all. */
export function namesMeasure(scan: Scan): boolean {
  return scan.left.trim() === '' || /^[\s,:]*M\s?#?\d{1,9}(?![A-Za-z0-9-])/iu.test(scan.left);
}

/** 措施 M1 完成, 措施 M1 取消 原因=换了方案: which, and how it ended. */
export function ofMeasure(work: Work): void {
  takeRef(work, MEASURE, 'measure');
  takeReason(work);
  takeCode(work, ENDS, 'action');
  putRest(work, work.draft.has('measure') ? 'reason' : 'measure');
}

/** 措施 T5 更换窗框胶条厂家 负责=王磊 到=12-15: about which complaint, and what is done. */
export function measure(work: Work): void {
  takeRef(work, COMPLAINT, 'complaint');
  putRest(work, 'text');
}
