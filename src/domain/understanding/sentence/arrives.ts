import type { Facts } from '../facts.ts';
import type { ReadContext } from '../reading.ts';
import { masked, type Scan } from '../scan.ts';
import { residue } from '../segments.ts';
import { ASKS_FOR, CAME_AGAIN } from '../words/arrivals.ts';
import { NEXT } from '../words/cues.ts';
import { words, wordTest } from '../words/pattern.ts';

const AGAIN_TEST = wordTest(CAME_AGAIN);
const AGAIN = words(`(?:${CAME_AGAIN})(?: again)?`);
const NEXT_TEST = wordTest(NEXT);
/** C12 到了: nothing but somebody and that he is there. */
const THERE =
  /^(?:(?:今天|上午|下午)?(?:都|一起|一块儿?)?(?:已经?|刚刚?)?(?:到访|来访|来案场|到案场|到售楼[处部]|到)了?|(?:今天|上午|下午)?(?:都|一起)?(?:已经?|刚刚?)?(?:来了|过来了))$/u;

/**
 * Somebody known has come (again): an arrival, unless the line speaks of what is to come, or of a day that is over. At the desk,
 * which knows nobody's customers, a phone or its end is somebody known.
 */
export function arrives(
  scan: Scan,
  { customer, phones, fours, times, today }: Facts,
  { receivesForOthers }: ReadContext,
): string | null {
  const numbered = receivesForOthers === true && phones.length + fours.length > 0;
  const known = customer.ref !== null || customer.candidates.length > 0 || numbered;
  const over = times.some(({ said, past }) => said !== null && past && said.date < today);
  // 今天又来了: that he came today is no time ahead.
  const ahead = times.some(
    ({ said, past, clocked }) => said !== null && !past && (said.date !== today || clocked),
  );
  // came in again: that he came again is no next step.
  if (!known || ahead || over || NEXT_TEST.test(scan.rest.replace(AGAIN, ' '))) {
    return null;
  }
  const there = THERE.test(residue(masked(scan.rest, [...customer.spans, ...fours]).replace(ASKS_FOR, ' ')));
  return there || AGAIN_TEST.test(scan.rest) ? 'visit.arrive' : null;
}
