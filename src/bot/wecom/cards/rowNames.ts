import { shorten } from '../../text/shorten.ts';

export interface RowName {
  /** Put before the row's text too; '' where names are clear without. */
  readonly mark: string;
  /** The mark included. */
  readonly text: string;
}

/** Circled numbers take one character, and are no list of markdown. */
const CIRCLED = [
  { from: 1, to: 20, first: 0x2460 },
  { from: 21, to: 35, first: 0x3251 },
  { from: 36, to: 50, first: 0x32b1 },
] as const;

/** What the rows of a card are called where they are chosen. Where two would look alike, all are numbered. */
export function rowNames(names: readonly string[], max: number): RowName[] {
  const short = names.map((name) => shorten(name, max));
  return new Set(short).size === names.length
    ? short.map((text) => ({ mark: '', text }))
    : names.map((name, i) => {
        const mark = markOf(i + 1);
        return { mark, text: shorten(`${mark}${name}`, max) };
      });
}

function markOf(n: number): string {
  const range = CIRCLED.find(({ from, to }) => n >= from && n <= to);
  return range === undefined ? `${n} ` : String.fromCodePoint(range.first + n - range.from);
}
