import { lengthOf } from './lengthOf.ts';

const graphemes = new Intl.Segmenter('zh-CN', { granularity: 'grapheme' });
/** UTF-16 units beyond the limit that are looked at: whatever reaches into them is too long anyway. */
const MARGIN = 64;

/**
 * The longest start of a text whose size is at most `max` and which ends between two characters as a person sees them.
 *
 * @param sizeOf code points if not said otherwise; a UTF-16 unit counts half at least
 */
export function headOf(text: string, max: number, sizeOf: (part: string) => number = lengthOf): string {
  let end = 0;
  let size = 0;
  for (const { segment, index } of graphemes.segment(text.slice(0, max * 2 + MARGIN))) {
    size += sizeOf(segment);
    if (size > max) {
      break;
    }
    end = index + segment.length;
  }
  return text.slice(0, end);
}
