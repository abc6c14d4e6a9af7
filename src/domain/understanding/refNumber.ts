import { plain } from './normalise.ts';

/** The number of a short reference as people type it into a field: 8 for H8, h #8 and Ｈ８; undefined where it is none of this letter. */
export function refNumber(typed: string, letter: string): number | undefined {
  const text = plain(typed).trim().toUpperCase();
  const digits = text.startsWith(letter)
    ? /^\s?#?(\d{1,9})$/u.exec(text.slice(letter.length))?.[1]
    : undefined;
  return digits === undefined ? undefined : Number(digits);
}
