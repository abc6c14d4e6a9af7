import type { Facts } from '../facts.ts';
import { findUnits } from '../recognise/units.ts';
import { masked, type Scan, type Span } from '../scan.ts';
import { segmentsOf } from '../segments.ts';
import { FORFEITED, GIVEN_UP } from '../words/lost.ts';
import { REMIND } from '../words/cues.ts';
import { wordTest } from '../words/pattern.ts';

const GIVEN_UP_CLAUSE = new RegExp(`^[\\s\\u0001]*(?<words>${GIVEN_UP})[\\s\\u0001]*$`, 'iu');
const FORFEITED_TEST = wordTest(FORFEITED);
const DEAL = /(?<![A-Za-z0-9-])D\s?#?\d{1,9}(?![A-Za-z0-9-])/iu;
/** Feared, asked, or only spoken of. */
const NOT_SO = wordTest(
  `怕|担心|会不会|可能|差点|别|不要|没有?|不算|如果|要是|想|说要|问|吗|[?？]|${REMIND}`,
);

/** The words that say that a customer is given up, a clause of their own: 战败, 转流失; null where none do. */
export function givenUpIn(scan: Scan, { customer }: Facts): Span | null {
  const text = masked(scan.rest, customer.spans);
  for (const { start, end } of segmentsOf(scan.line.text)) {
    const words = GIVEN_UP_CLAUSE.exec(text.slice(start, end))?.groups?.['words'];
    if (words !== undefined) {
      const from = start + text.slice(start, end).lastIndexOf(words);
      return { start: from, end: from + words.length };
    }
  }
  return null;
}

/**
 * 刘女士买了隔壁的盘 战败: somebody known is given up, in so many words. 1502那套跌定了: a subscription of which the deposit is kept.
 * Either is asked once more before anything is done.
 */
export function givesUp(scan: Scan, facts: Facts): string | null {
  const text = scan.rest;
  const known = facts.customer.ref !== null || facts.customer.candidates.length > 0;
  if (FORFEITED_TEST.test(text)) {
    const deal = DEAL.test(text) || findUnits(scan, 'longDoors').length > 0;
    return (known || deal) && !NOT_SO.test(text) ? 'subscription.forfeit' : null;
  }
  return known && givenUpIn(scan, facts) !== null ? 'customer.lose' : null;
}
