import type { Work } from './assembler.ts';

/** The first of these words that a line says, as the code that it stands for, where its command has that field. */
export function takeCode(
  { scan, draft }: Work,
  words: readonly (readonly [RegExp, string])[],
  field: string,
): void {
  for (const [pattern, code] of draft.field(field) === undefined ? [] : words) {
    const match = draft.has(field) ? null : pattern.exec(scan.rest);
    if (match !== null) {
      draft.put(field, code);
      scan.take(match.index, match.index + match[0].length);
    }
  }
}
