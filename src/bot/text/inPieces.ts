import { headOf } from './headOf.ts';
import { isBlank } from './isBlank.ts';
import { lengthOf } from './lengthOf.ts';

/**
 * A text in parts of a size of at most `max`, broken after a line where there is one. Parts that show nothing are left out.
 *
 * @param sizeOf code points if not said otherwise; a UTF-16 unit counts half at least
 */
export function inPieces(text: string, max: number, sizeOf: (part: string) => number = lengthOf): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (sizeOf(rest) > max) {
    const start = firstOf(rest, max, sizeOf);
    const line = start.lastIndexOf('\n') + 1;
    const piece = line > 0 ? start.slice(0, line) : start;
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return [...pieces, rest].filter((piece) => !isBlank(piece));
}

/** One character as a person sees it may be longer than any limit (hundreds of accents): it is cut then. */
function firstOf(text: string, max: number, sizeOf: (part: string) => number): string {
  const start = headOf(text, max, sizeOf);
  return start === '' ? pointsOf(text, max, sizeOf) : start;
}

/** At least one code point, so that there is an end. */
function pointsOf(text: string, max: number, sizeOf: (part: string) => number): string {
  let start = '';
  let size = 0;
  for (const point of text) {
    size += sizeOf(point);
    if (size > max && start !== '') {
      break;
    }
    start += point;
  }
  return start;
}
