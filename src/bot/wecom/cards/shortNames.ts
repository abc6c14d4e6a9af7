import { isBlank } from '../../text/isBlank.ts';
import { oneLine } from '../../text/oneLine.ts';
import { shorten } from '../../text/shorten.ts';

/** Where there is nothing to show. */
const NOTHING = '–';

/** A label in one line, also where it shows nothing. */
export function nameOf(label: string): string {
  const line = oneLine(label);
  return isBlank(line) ? NOTHING : line;
}

export interface ShortName {
  readonly text: string;
  /** What must be said in full elsewhere; undefined where the text is whole. */
  readonly inFull?: string;
}

/** Labels of at most `max` characters. Where cutting makes two of them alike, they are numbered. */
export function shortNames(labels: readonly string[], max: number): ShortName[] {
  const whole = labels.map(nameOf);
  const cut = whole.map((label) => shorten(label, max));
  const isClear = new Set(cut).size === new Set(whole).size;
  const names = isClear ? whole : whole.map((label, i) => `${i + 1} ${label}`);
  return names.map((name) => {
    const text = shorten(name, max);
    return text === name ? { text } : { text, inFull: name };
  });
}
