import type { Change } from './records.ts';
import { sameValue } from './sameValue.ts';

/** A record is also written without a change, so that its version tells of what hangs on it. */
export function onlyTouched({ before, after }: Change): boolean {
  return before !== null && after !== null && sameValue({ ...before, version: 0 }, { ...after, version: 0 });
}
