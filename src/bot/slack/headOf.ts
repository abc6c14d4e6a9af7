import { lengthOf } from './lengthOf.ts';

const graphemes = new Intl.Segmenter('zh-CN', { granularity: 'grapheme' });
/** UTF-16 units beyond the limit that are looked at: whatever reaches into them is too long anyway. */
const MARGIN = 64;

/** The longest start of a text that has at most `max` code points and ends between two characters as a person sees them. */
export function headOf(text: string, max: number): string {
  let end = 0;
  let length = 0;
  for (const { segment, index } of graphemes.segment(text.slice(0, max * 2 + MARGIN))) {
    length += lengthOf(segment);
    if (length > max) {
      break;
    }
    end = index + segment.length;
  }
  return text.slice(0, end);
}
