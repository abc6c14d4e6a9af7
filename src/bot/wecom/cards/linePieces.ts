import { inPieces } from '../../text/inPieces.ts';
import { isBlank } from '../../text/isBlank.ts';
import { shownText } from '../../text/shownText.ts';
import type { Flavour } from './flavour.ts';
import { markdownBytes, markdownLine } from './markdownLine.ts';
import { asBlock, type Piece } from './piece.ts';

/** A text of any length, shown as it was typed; none for a text that shows nothing. */
export function linePieces(text: string, { room, lineBreak }: Flavour): Piece[] {
  const paragraphs = shownText(text)
    .split(/\n(?:[^\S\n]*\n)+/u)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .flatMap((line) => inPieces(line.trimEnd(), room, markdownBytes))
        .filter((line) => !isBlank(line))
        .map((line) => ({ text: markdownLine(line), gap: lineBreak })),
    );
  return paragraphs.flatMap(asBlock);
}
