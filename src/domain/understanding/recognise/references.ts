import { READING_LIMITS } from '../limits.ts';
import type { Scan, Span } from '../scan.ts';

export interface ReferenceSpan extends Span {
  /** As it is shown: C12. */
  readonly ref: string;
  readonly letter: string;
  readonly number: number;
}

const REFERENCE = /(?<![A-Za-z0-9\-=_.@/])([CP])(\d{1,8})(?![A-Za-z0-9_]|-\d|\.\d|\s?(?:栋|座)|户型|楼)/giu;

/** Takes references to customers (C12) and plans (P3) out of a line. */
export function takeReferences(scan: Scan): readonly ReferenceSpan[] {
  const found: ReferenceSpan[] = [];
  for (const match of scan.matches(REFERENCE)) {
    const letter = (match[1] ?? '').toUpperCase();
    const number = Number(match[2]);
    if (number > 0 && found.length < READING_LIMITS.mentions) {
      const [start, end] = [match.index, match.index + match[0].length];
      found.push({ start, end, ref: `${letter}${number}`, letter, number });
      scan.take(start, end);
    }
  }
  return found;
}
