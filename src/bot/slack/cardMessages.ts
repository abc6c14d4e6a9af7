import type { KnownBlock } from '@slack/types';
import type { Locale } from '../../domain/company.ts';
import type { Card } from '../../handlers/chat/card.ts';
import { plainText } from '../plainText.ts';
import { isBlank } from '../text/isBlank.ts';
import { shorten } from '../text/shorten.ts';
import { shownText } from '../text/shownText.ts';
import { cardBlocks } from './cardBlocks.ts';
import { inAtMost } from './inAtMost.ts';
import { LIMITS } from './limits.ts';
import type { Piece } from './piece.ts';
import { filled, plain } from './plain.ts';
import { escapeEntities } from './slackText.ts';
import { slackWords } from './slackWords.ts';

export { imagesOf, withUploads } from './pictures.ts';

export interface SlackMessage {
  /** What a notification shows. Entities are escaped: nobody's name can mention a channel. */
  readonly text: string;
  readonly blocks: KnownBlock[];
  /** Where the blocks have a native table: the same with the table as text, for a Slack that refuses it (`invalid_blocks`). */
  readonly plainBlocks?: KnownBlock[];
}

const MOST_MESSAGES = 5;
/** A line above each message but the first that says what it continues: its blocks and its weight. */
const MARK = { blocks: 1, weight: 400 };
const ROOM = {
  blocks: LIMITS.message.blocks - MARK.blocks,
  weight: LIMITS.message.weight - MARK.weight,
  tables: LIMITS.message.tables,
};

/**
 * A card as one message, and as further ones where it does not fit into one. Of a card that is too long for five the last one
 * says how much is left out.
 */
export function cardMessages(card: Card, locale: Locale): readonly SlackMessage[] {
  const parts = inAtMost(MOST_MESSAGES, cardBlocks(card, locale, 'message'), ROOM, locale);
  const text = fallbackText(card);
  return parts.length === 0
    ? [{ text, blocks: [{ type: 'section', text: plain('', LIMITS.text) }] }]
    : parts.map((pieces, i) =>
        message(pieces, i === 0 ? text : continued(card, i + 1, parts.length, locale)),
      );

  function message(
    pieces: readonly Piece[],
    said: string | { text: string; mark: KnownBlock },
  ): SlackMessage {
    const above = typeof said === 'string' ? [] : [said.mark];
    const blocks = pieces.flatMap((piece) => piece.blocks);
    const hasTable = pieces.some((piece) => piece.blocks !== piece.plainBlocks);
    return {
      text: typeof said === 'string' ? said : said.text,
      blocks: [...above, ...blocks],
      ...(hasTable ? { plainBlocks: [...above, ...pieces.flatMap((piece) => piece.plainBlocks)] } : {}),
    };
  }
}

function continued(card: Card, part: number, of: number, locale: Locale): { text: string; mark: KnownBlock } {
  const heading = shorten(shownText(card.heading ?? '').replaceAll(/\s+/gu, ' '), LIMITS.header.text);
  const said = [slackWords(locale).continued(part, of), heading].filter((one) => !isBlank(one)).join(' · ');
  return {
    text: escapeEntities(said),
    mark: { type: 'context', elements: [plain(said, LIMITS.context.text)] },
  };
}

/** The whole card as text, or as much of it as is recommended for a notification. */
function fallbackText(card: Card): string {
  const labels = card.blocks.flatMap((block) =>
    block.kind === 'actions' ? block.items.map(({ label }) => label) : [],
  );
  const said = shownText(plainText(card));
  const text = isBlank(said) ? shownText(labels.join(' | ')) : said;
  return filled(escapeEntities(shorten(text, LIMITS.message.fallbackText)));
}
