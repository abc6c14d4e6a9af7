import type { Work } from './assembler.ts';

/** Chinese words run into their neighbours (交了50万首付刷卡); others stand apart, and are read as words of their own. */
const RUNS_IN = /[\u4e00-\u9fff]/u;

/** The longest Chinese word of a choice that the line says, wherever it stands, where its command has that field. */
export function takeChoice({ scan, draft }: Work, name: string): void {
  const found = (draft.field(name)?.options ?? [])
    .flatMap(({ code, words }) => words.map((word) => ({ code, word })))
    .filter(({ word }) => RUNS_IN.test(word) && scan.rest.includes(word))
    .toSorted((a, b) => b.word.length - a.word.length)[0];
  if (found !== undefined && !draft.has(name)) {
    const at = scan.rest.indexOf(found.word);
    draft.put(name, found.code);
    scan.take(at, at + found.word.length);
  }
}
