import { dayOf } from '../../domain/time/day.ts';
import type { Explanation } from '../../domain/time/segment.ts';

/** What each day adds to a term, by day (YYYY-MM-DD) in a zone: in its unit, so far included where it is counted in days. */
export function countedOn({ segments, unit }: Explanation, zone: string): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  let sum = 0;
  for (const { from, counted: adds } of segments) {
    if (adds > 0) {
      const day = dayOf(from, zone);
      sum += adds;
      counted.set(day, unit === 'minute' ? (counted.get(day) ?? 0) + adds : sum);
    }
  }
  return counted;
}
