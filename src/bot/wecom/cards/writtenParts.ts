import type { Locale } from '../../../domain/company.ts';
import type { Block } from '../../../handlers/chat/card.ts';
import { contentPieces, headingPieces, isWritten } from './contentPieces.ts';
import { linePieces } from './linePieces.ts';
import type { Pages } from './pages.ts';
import type { Piece } from './piece.ts';
import type { WecomPart } from './wecomPart.ts';

/** How one card is being written. */
export interface Drawing {
  readonly pages: Pages;
  readonly locale: Locale;
}

/** Everything but buttons as markdown, with its pictures between; `last`: lines at the end of it. */
export function writtenParts(
  heading: string,
  blocks: readonly Block[],
  { pages, locale }: Drawing,
  last: readonly string[],
): WecomPart[] {
  const { flavour } = pages;
  const parts: WecomPart[] = [];
  let pieces: readonly Piece[] = headingPieces(heading, flavour);
  let titles = pieces.length;
  for (const block of blocks) {
    if (block.kind === 'image') {
      // A heading alone is no message: it comes with what stands below the picture.
      if (pieces.length > titles) {
        parts.push(...pages.write(pieces));
        [pieces, titles] = [[], 0];
      }
      parts.push(imagePart(block));
    } else if (isWritten(block)) {
      pieces = [...pieces, ...contentPieces(block, flavour, locale)];
    }
  }
  return [...parts, ...pages.write([...pieces, ...linePieces(last.join('\n'), flavour)])];
}

export function imagePart({ fileId, alt }: Extract<Block, { readonly kind: 'image' }>): WecomPart {
  return { kind: 'image', fileId, alt };
}
