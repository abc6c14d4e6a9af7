import { DISLIKE_WORDS } from '../words/dislikes.ts';
import { words } from '../words/pattern.ts';
import { gather } from '../facts.ts';
import { findUnits } from '../recognise/units.ts';
import type { Scan } from '../scan.ts';
import type { Work } from './assembler.ts';
import { putCustomer } from './customer.ts';

const BACK = words('恢复|重新考虑|又要了?|again|restore');
const NO = words("不要了?|不感兴趣|没兴趣|没看上|看不上|不喜欢|不考虑|not interested|does(?: not|n't) want");
const REASONS = Object.entries(DISLIKE_WORDS).map(([code, list]) => [code, words(list)] as const);

/** 荐房: for whom, or which unit; and whether he does not want it, and why. */
export function match(work: Work): void {
  const { scan, draft, context } = work;
  const units = findUnits(scan, 'doors');
  draft.put('unit', units[0]?.text ?? null);
  for (const { start, end } of units) {
    scan.take(start, end);
  }
  const back = take(scan, BACK);
  const no = take(scan, NO);
  draft.put('say', back ? 'back' : no ? 'no' : null);
  if (draft.value('say') === 'no') {
    draft.put('reason', REASONS.find(([, pattern]) => take(scan, pattern))?.[0] ?? null);
  }
  // Alone, a unit asks who wants it, not whether the customer spoken of last does.
  const { customer } = gather(scan, context, 'past');
  if (draft.value('unit') === undefined || draft.has('say') || customer.mentioned) {
    putCustomer(work, customer);
  }
}

function take(scan: Scan, pattern: RegExp): boolean {
  const found = scan.matches(pattern);
  for (const { index, 0: text } of found) {
    scan.take(index, index + text.length);
  }
  return found.length > 0;
}
