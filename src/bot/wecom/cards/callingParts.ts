import type { Locale } from '../../../domain/company.ts';
import type { Card } from '../../../handlers/chat/card.ts';
import type { Mention } from '../../../handlers/ports/transport.ts';
import { namesCalled, withNamesCalled } from '../../namesCalled.ts';
import { plainText } from '../../plainText.ts';
import { bytesOf } from '../../text/bytesOf.ts';
import { isBlank } from '../../text/isBlank.ts';
import { shownText } from '../../text/shownText.ts';
import { drawCard } from './drawCard.ts';
import { LIMITS } from './limits.ts';
import type { Sink, WecomPart } from './wecomPart.ts';
import { wecomWords } from './wecomWords.ts';

/** Either has `mentioned_list`, in messages of text only (D99110, D90248). */
const CALLING: readonly Sink[] = ['webhook', 'appchat'];

/**
 * A card that calls people. A robot's group and one of the app are called by a text: it says all that the card says where that is
 * nothing but text, otherwise it comes before the card. Elsewhere, and for whom WeCom does not know, there is only the name.
 *
 * @param drawn as what it is drawn where nobody is called
 */
export function callingParts(
  card: Card,
  { sink, drawn }: { readonly sink: Sink; readonly drawn: Sink },
  mentions: readonly Mention[],
  locale: Locale,
): readonly WecomPart[] {
  const userids = mentions.flatMap(({ account }) => account ?? []);
  if (userids.length === 0 || !CALLING.includes(sink)) {
    return drawCard(withNamesCalled(card, mentions), drawn, locale);
  }
  const unknown = namesCalled(mentions.filter(({ account }) => account === undefined));
  const whole = textOf(unknown, plainText(card));
  const isWhole =
    card.blocks.every(({ kind }) => kind === 'text') &&
    !isBlank(whole) &&
    bytesOf(whole) <= LIMITS.bytes.text;
  const content = isWhole ? whole : textOf(unknown, wecomWords(locale).lookHere);
  return [{ kind: 'text', content, userids }, ...(isWhole ? [] : drawCard(card, drawn, locale))];
}

/** Nothing in it is read as a mention or a link. */
function textOf(...parts: readonly string[]): string {
  return shownText(parts.filter((part) => part !== '').join('\n')).replaceAll('<', '＜');
}
