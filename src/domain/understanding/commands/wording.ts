import type { Work } from './assembler.ts';

/** 口径: everything behind the word, as it was typed; whose it is (云溪府 C1) is told from the text by who knows the projects. */
export function wording({ scan, draft }: Work): void {
  const first = /[^\s\u0001]/u.exec(scan.rest);
  if (first === null) {
    return;
  }
  const taken = scan.rest.indexOf('\u0001', first.index);
  const end = taken < 0 ? scan.rest.length : taken;
  draft.put('text', scan.kept(first.index, end).trim());
}
