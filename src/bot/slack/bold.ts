import type { TextObject } from '@slack/types';
import { isBlank } from '../text/isBlank.ts';
import { shownText } from '../text/shownText.ts';
import { plain } from './plain.ts';
import { escapeText } from './slackText.ts';

/** A label in bold; in plain text where it has anything that mrkdwn would read as something else. */
export function bold(label: string, max: number): TextObject {
  const words = shownText(label).replaceAll(/\s+/gu, ' ').trim();
  return isBlank(words) || escapeText(words) !== words
    ? plain(words, max)
    : { type: 'mrkdwn', text: `*${words}*`, verbatim: true };
}
