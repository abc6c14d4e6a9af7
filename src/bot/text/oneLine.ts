import { shownText } from './shownText.ts';

/** A text as it is shown in a place of one line. */
export function oneLine(text: string): string {
  return shownText(text).replaceAll(/\s+/gu, ' ').trim();
}
