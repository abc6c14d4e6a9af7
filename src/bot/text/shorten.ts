import { headOf } from './headOf.ts';
import { lengthOf } from './lengthOf.ts';

/** At most `max` code points; what was cut ends with '…', and no emoji, accent or surrogate pair is cut in two. */
export function shorten(text: string, max: number): string {
  if (text.length <= max || lengthOf(text) <= max) {
    return text;
  }
  return max < 1 ? '' : `${headOf(text, max - 1)}…`;
}
