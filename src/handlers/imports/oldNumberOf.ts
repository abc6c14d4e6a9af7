/** A contract's number of before, however it was typed: full-width signs, blanks and small letters are the same. */
export function oldNumberOf(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase();
}
