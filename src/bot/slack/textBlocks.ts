import type { SectionBlock } from '@slack/types';
import { inPieces } from '../text/inPieces.ts';
import { shownText } from '../text/shownText.ts';
import { LIMITS } from './limits.ts';
import { plain } from './plain.ts';

/** A text of any length as sections; none for a text that shows nothing. */
export function textBlocks(text: string): SectionBlock[] {
  return inPieces(shownText(text), LIMITS.text).map((piece) => ({
    type: 'section',
    text: plain(piece, LIMITS.text),
  }));
}
