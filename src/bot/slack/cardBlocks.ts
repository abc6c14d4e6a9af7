import type { KnownBlock, SectionBlock } from '@slack/types';
import type { Locale } from '../../domain/company.ts';
import type { Block, Card } from '../../handlers/chat/card.ts';
import { isBlank } from '../text/isBlank.ts';
import { lengthOf } from '../text/lengthOf.ts';
import { shownText } from '../text/shownText.ts';
import { type Ids, actionBlocks } from './actionBlocks.ts';
import { factBlocks } from './factBlocks.ts';
import { LIMITS } from './limits.ts';
import { type Piece, contentPiece } from './piece.ts';
import { imageBlock } from './pictures.ts';
import { plain } from './plain.ts';
import { slackWords } from './slackWords.ts';
import { tablePieces, tableText } from './tablePieces.ts';
import { textBlocks } from './textBlocks.ts';
import { uniqueIds } from './uniqueIds.ts';

type Surface = 'message' | 'view';

/**
 * A card as pieces in their order. A table is Slack's own only where it is the card's only one and stands in a message: a
 * message takes one, and several tables belong together.
 */
export function cardBlocks(card: Card, locale: Locale, surface: Surface): Piece[] {
  const ids: Ids = { action: uniqueIds(), block: uniqueIds() };
  const hasNative =
    surface === 'message' &&
    card.blocks.filter(({ kind }) => kind === 'table').length === LIMITS.message.tables;
  return [
    ...headingBlocks(card.heading).map((block) => contentPiece(block, 1)),
    ...card.blocks.flatMap((block) => piecesOf(block, ids, locale, hasNative)),
  ];
}

/** A heading that is too long for a header is said in full below it. */
export function headingBlocks(heading: string | undefined): KnownBlock[] {
  const text = shownText(heading ?? '');
  if (isBlank(text)) {
    return [];
  }
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return [
    { type: 'header', text: plain(line, LIMITS.header.text) },
    ...(lengthOf(line) > LIMITS.header.text ? textBlocks(text) : []),
  ];
}

function piecesOf(block: Block, ids: Ids, locale: Locale, hasNative: boolean): Piece[] {
  switch (block.kind) {
    case 'text':
      return textBlocks(block.text).map((one) => contentPiece(one, linesOf(one)));
    case 'facts':
      return factBlocks(block.items).map((one) => contentPiece(one, linesOf(one)));
    case 'table':
      return hasNative ? tablePieces(block) : tableText(block);
    case 'image':
      return [
        contentPiece(imageBlock(block.fileId, block.alt, locale), 1),
        ...(lengthOf(block.alt) > LIMITS.image.alt ? textBlocks(block.alt) : []).map((one) =>
          contentPiece(one, linesOf(one)),
        ),
      ];
    case 'actions':
      return actionBlocks(block.items, ids, locale).map((one) => ({
        ...contentPiece(one, one.type === 'actions' ? one.elements.length : 1),
        kind: 'actions',
      }));
    case 'link':
      return linkBlocks(block, ids, locale).map((one) => contentPiece(one, 1));
  }
}

function linesOf(block: SectionBlock): number {
  return block.fields === undefined
    ? (block.text?.text ?? '').trimEnd().split('\n').length
    : block.fields.length / 2;
}

function linkBlocks(
  { url, label }: Extract<Block, { readonly kind: 'link' }>,
  ids: Ids,
  locale: Locale,
): SectionBlock[] {
  const address = webAddress(url);
  if (address === undefined) {
    return textBlocks(`${label} ${url}`);
  }
  const said = textBlocks(isBlank(label) ? address : label);
  return said.map((block, i) =>
    i < said.length - 1
      ? block
      : {
          ...block,
          accessory: {
            type: 'button',
            action_id: ids.action('open'),
            text: plain(slackWords(locale).open, LIMITS.button.text),
            url: address,
          },
        },
  );
}

/** Nothing but a web address may become something to click on. */
function webAddress(url: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  return parsed !== undefined && /^https?:$/u.test(parsed.protocol) && lengthOf(parsed.href) <= LIMITS.url
    ? parsed.href
    : undefined;
}
