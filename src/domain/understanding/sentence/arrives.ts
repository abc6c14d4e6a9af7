import type { Facts } from '../facts.ts';
import { masked, type Scan } from '../scan.ts';
import { residue } from '../segments.ts';
import { CAME_AGAIN } from '../words/arrivals.ts';
import { NEXT } from '../words/cues.ts';
import { wordTest } from '../words/pattern.ts';

const AGAIN_TEST = wordTest(CAME_AGAIN);
const NEXT_TEST = wordTest(NEXT);
/** C12 到了: nothing but somebody and that he is there. */
const THERE = /^(?:(?:已经?|刚刚?)?(?:到访|来访|到案场|到)了?|来了)$/u;

/** Somebody known has come (again): an arrival, unless the line speaks of what is to come. */
export function arrives(scan: Scan, { customer, times, today }: Facts): string | null {
  const known = customer.ref !== null || customer.candidates.length > 0;
  // 今天又来了: that he came today is no time ahead.
  const ahead = times.some(
    ({ said, past, clocked }) => said !== null && !past && (said.date !== today || clocked),
  );
  if (!known || ahead || NEXT_TEST.test(scan.rest)) {
    return null;
  }
  const there = THERE.test(residue(masked(scan.rest, customer.spans)));
  return there || AGAIN_TEST.test(scan.rest) ? 'visit.arrive' : null;
}
