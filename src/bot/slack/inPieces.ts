import { headOf } from './headOf.ts';
import { lengthOf } from './lengthOf.ts';
import { isBlank } from './slackText.ts';

/** A text in parts of at most `max` code points, broken after a line where there is one. Parts that show nothing are left out. */
export function inPieces(text: string, max: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > max && lengthOf(rest) > max) {
    const start = firstOf(rest, max);
    const line = start.lastIndexOf('\n') + 1;
    const piece = line > 0 ? start.slice(0, line) : start;
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return [...pieces, rest].filter((piece) => !isBlank(piece));
}

/** One character as a person sees it may be longer than any limit (hundreds of accents): it is cut then. */
function firstOf(text: string, max: number): string {
  const start = headOf(text, max);
  return start === ''
    ? Array.from(text.slice(0, max * 2))
        .slice(0, max)
        .join('')
    : start;
}
