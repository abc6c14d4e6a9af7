import type { Work } from './assembler.ts';

/** Chinese words run into their neighbours (交了50万首付刷卡); Latin ones stand apart. */
const LATIN = /^[A-Za-z]/u;

/** The longest word of a choice that the line says, wherever it stands, where its command has that field. */
export function takeChoice({ scan, draft }: Work, name: string): void {
  const found = (draft.field(name)?.options ?? [])
    .flatMap(({ code, words }) => words.map((word) => ({ code, word, at: placeOf(word, scan.rest) })))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => b.word.length - a.word.length)[0];
  if (found !== undefined && !draft.has(name)) {
    draft.put(name, found.code);
    scan.take(found.at, found.at + found.word.length);
  }
}

function placeOf(word: string, text: string): number {
  const at = text.toLowerCase().indexOf(word.toLowerCase());
  const apart = !/[A-Za-z]/u.test(text.charAt(at - 1) + text.charAt(at + word.length));
  return at >= 0 && (apart || !LATIN.test(word)) ? at : -1;
}
