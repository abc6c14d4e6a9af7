import type { Span } from './scan.ts';
import { FILLERS, POLITE_ANYWHERE } from './words/polite.ts';
import { words } from './words/pattern.ts';

/** Where one thing said ends and the next begins: punctuation, and a space beside a Chinese character. */
const BREAK =
  /[,。;；!！?？]|\.(?=\s|$)|(?<=[\u4e00-\u9fff]) | (?=[\u4e00-\u9fff])|\s(?:and then|and|then|but)\s/giu;

/** The clauses of a line, without what parts them. */
export function segmentsOf(text: string): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(BREAK)) {
    if (match.index > start) {
      found.push({ start, end: match.index });
    }
    start = match.index + match[0].length;
  }
  if (start < text.length) {
    found.push({ start, end: text.length });
  }
  return found;
}

const NOTHING = /[\s\u0001,.。;；:!！?？、()[\]"'~/|+*#@-]+/gu;
const FILLER = new RegExp(`^(?:${FILLERS}|${POLITE_ANYWHERE})+$`, 'iu');
const FILLER_WORD = new RegExp(`^(?:${FILLERS}|${POLITE_ANYWHERE})$`, 'iu');

/** What is left of a text without these words, marks and polite words. */
export function residue(text: string, ...alternations: readonly string[]): string {
  let left = text.replace(words(POLITE_ANYWHERE), ' ');
  for (const alternation of alternations) {
    left = left.replace(words(alternation), ' ');
  }
  return left.replace(NOTHING, ' ').trim();
}

/** Whether a text says nothing by itself. */
export function isFiller(text: string): boolean {
  const parts = residue(text)
    .split(' ')
    .filter((part) => part !== '');
  // Longer words are no fillers, and the pattern must not be tried on them: it could take for ever.
  return parts.every(
    (part) => part.length <= 12 && (/[a-z]/i.test(part) ? FILLER_WORD.test(part) : FILLER.test(part)),
  );
}
