import type { Work } from './assembler.ts';

/** A short reference (H8, D7, R12, Q3) by the pattern of its letter, written as people see it: `h #8` is H8. */
export function takeRef({ scan, draft }: Work, pattern: RegExp, field: string): void {
  const match = draft.has(field) ? null : pattern.exec(scan.rest);
  if (match !== null) {
    draft.put(field, match[0].replace(/[\s#]/gu, '').toUpperCase());
    scan.take(match.index, match.index + match[0].length);
  }
}
