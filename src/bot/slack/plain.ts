import type { PlainTextElement } from '@slack/types';
import { isBlank } from '../text/isBlank.ts';
import { shorten } from '../text/shorten.ts';
import { shownText } from '../text/shownText.ts';

/** Where there is nothing to show and Slack wants something. */
const NOTHING = '–';

/**
 * A text object that shows what it is given, character for character: nothing in it is formatting, a mention or a link.
 * Without `emoji`, ":100:" stays what was typed.
 */
export function plain(text: string, max: number): PlainTextElement {
  return { type: 'plain_text', text: filled(shorten(shownText(text), max)), emoji: false };
}

/** A dash for what would be refused as empty. */
export function filled(text: string): string {
  return isBlank(text) ? NOTHING : text;
}
