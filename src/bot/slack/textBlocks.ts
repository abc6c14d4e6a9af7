import type { SectionBlock } from '@slack/types';
import { inPieces } from './inPieces.ts';
import { LIMITS } from './limits.ts';
import { plain } from './plain.ts';
import { shownText } from './slackText.ts';

/** A text of any length as sections; none for a text that shows nothing. */
export function textBlocks(text: string): SectionBlock[] {
  return inPieces(shownText(text), LIMITS.text).map((piece) => ({
    type: 'section',
    text: plain(piece, LIMITS.text),
  }));
}
