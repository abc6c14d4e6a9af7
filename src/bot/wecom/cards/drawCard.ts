import type { Locale } from '../../../domain/company.ts';
import type { Action, Block, Card } from '../../../handlers/chat/card.ts';
import { isBlank } from '../../text/isBlank.ts';
import { lengthOf } from '../../text/lengthOf.ts';
import { oneLine } from '../../text/oneLine.ts';
import { carriedCard } from './carriedCard.ts';
import { titledCard } from './cardOf.ts';
import { isWritten } from './contentPieces.ts';
import { type Control, controlsOf } from './controls.ts';
import { gathered } from './gathered.ts';
import { type CardSender, LIMITS } from './limits.ts';
import { newPages } from './pages.ts';
import { type Segment, segmentsOf } from './segments.ts';
import type { Sink, WecomPart } from './wecomPart.ts';
import { type WecomWords, wecomWords } from './wecomWords.ts';
import { type Drawing, imagePart, writtenParts } from './writtenParts.ts';

/** Where there is nothing to show and WeCom wants something (93017 otherwise). */
const NOTHING = '–';

/** More messages than that bury a chat on a phone. */
const MOST_APART = 3;
/** Fewer rows keep their own buttons. */
const LEAST_GATHERED = 2;

/**
 * A card as WeCom's messages. A short one with buttons is one template card; of a longer one everything is written as markdown and
 * the buttons follow in template cards. Many rows with buttons are written together, and a row is chosen in a card. Where there are
 * no buttons, a line says what can be done and where. Nothing is cut silently: beyond eight messages of markdown the last one says
 * how much is left out.
 */
export function drawCard(card: Card, sink: Sink, locale: Locale): readonly WecomPart[] {
  const parts =
    sink === 'app' || sink === 'bot' ? withButtons(card, sink, locale) : inGroup(card, sink, locale);
  return parts.length === 0 ? [{ kind: 'markdown', content: NOTHING }] : parts;
}

function inGroup(card: Card, sink: Sink, locale: Locale): readonly WecomPart[] {
  const pages = newPages(sink, card.heading ?? '', locale);
  return [...withoutButtons(card, { pages, locale }), ...pages.end()];
}

function withButtons(card: Card, sender: CardSender, locale: Locale): readonly WecomPart[] {
  const pages = newPages(sender, card.heading ?? '', locale);
  const apart = segmentsOf(card).flatMap((segment) => segmentParts(segment, card, { sender, pages, locale }));
  const all = [...apart, ...pages.end()];
  const together = all.length > MOST_APART ? gatheredParts(card, sender, locale) : undefined;
  return together !== undefined && together.length < all.length ? together : all;
}

/** Everything that is said, then the cards in which something is chosen, and those of what keeps its own buttons. */
function gatheredParts(card: Card, sender: CardSender, locale: Locale): readonly WecomPart[] | undefined {
  const words = wecomWords(locale);
  const found = gathered(card, sender, words, LEAST_GATHERED);
  if (found === undefined) {
    return undefined;
  }
  const { heading = '' } = card;
  const pages = newPages(sender, heading, locale);
  const title = titleFor(card, sender, words.choose);
  const left = found.left.map(({ content, actions }) => ({
    ...controlsOf(actions, sender, words),
    subject: subjectOf('', content, title),
  }));
  return [
    ...writtenParts(heading, found.content, { pages, locale }, [
      ...found.inFull,
      ...left.flatMap(({ inFull }) => inFull),
    ]),
    ...titledParts(found.controls, title, sender, words),
    ...left.flatMap(({ cards, subject }) => titledParts(cards, subject, sender, words)),
    ...pages.end(),
  ];
}

function titledParts(
  controls: readonly Control[],
  title: string,
  sender: CardSender,
  words: WecomWords,
): WecomPart[] {
  return controls.map((control, i) => {
    const part = controls.length === 1 ? '' : words.part(i + 1, controls.length);
    return { kind: 'card', card: titledCard(control, title, part, sender) };
  });
}

function withoutButtons(card: Card, drawing: Drawing): WecomPart[] {
  const labels = card.blocks.flatMap((block) => (block.kind === 'actions' ? block.items.map(nameOf) : []));
  const said = [...new Set(labels)].filter((label) => !isBlank(label));
  const last = said.length === 0 ? [] : [wecomWords(drawing.locale).elsewhere(said)];
  return writtenParts(card.heading ?? '', card.blocks, drawing, last);
}

function nameOf({ label }: Action): string {
  return oneLine(label);
}

/** What belongs to the same buttons: as one template card where it is short, otherwise as messages with cards after them. */
function segmentParts(
  { heading, content, actions }: Segment,
  card: Card,
  drawing: Drawing & { readonly sender: CardSender },
): WecomPart[] {
  const { sender, locale } = drawing;
  const words = wecomWords(locale);
  const { cards, inFull } = controlsOf(actions, sender, words);
  const title = titleFor(card, sender, words.choose);
  const [first] = cards;
  const carried =
    first === undefined
      ? undefined
      : carriedCard(first, { heading, blocks: content.filter(isWritten), inFull, title }, sender, locale);
  const before =
    carried === undefined
      ? writtenParts(heading, content, drawing, inFull)
      : content.flatMap((block) => (block.kind === 'image' ? [imagePart(block)] : []));
  const titled = titledParts(cards, subjectOf(heading, content, title), sender, words);
  return [
    ...before,
    ...(carried === undefined ? titled : [{ kind: 'card' as const, card: carried }, ...titled.slice(1)]),
  ];
}

/** What the buttons of a card without a heading belong to: the whole card where it says so shortly. */
function titleFor({ heading = '' }: Card, sender: CardSender, otherwise: string): string {
  const line = oneLine(heading);
  return isBlank(line) || lengthOf(line) > LIMITS.card[sender].title ? otherwise : line;
}

/** The title of a card whose content stands before it. */
function subjectOf(heading: string, content: readonly Block[], otherwise: string): string {
  const [first = ''] = content.flatMap((block) => (block.kind === 'text' ? [oneLine(block.text)] : []));
  return [oneLine(heading), first].find((line) => !isBlank(line)) ?? otherwise;
}
