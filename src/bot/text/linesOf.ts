import { isBlank } from './isBlank.ts';
import { shownText } from './shownText.ts';

/** The lines of a text that show something. */
export function linesOf(text: string): string[] {
  return shownText(text)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => !isBlank(line));
}
