import type { KnownBlock } from '@slack/types';
import type { Locale } from '../../domain/company.ts';
import type { Card } from '../../handlers/chat/card.ts';
import { cardBlocks } from './cardBlocks.ts';
import { inAtMost } from './inAtMost.ts';
import { LIMITS } from './limits.ts';

/** A code point has four bytes at most; what is left is for the view around the blocks. */
const WEIGHT = LIMITS.view.bytes / 4 - 2_500;

/** A card in a modal or a home tab, where there is no second message: what does not fit is counted at its end. */
export function viewBlocks(card: Card, locale: Locale, blocks: number = LIMITS.view.blocks): KnownBlock[] {
  const room = { blocks, weight: WEIGHT, tables: 0 };
  return inAtMost(1, cardBlocks(card, locale, 'view'), room, locale).flatMap((pieces) =>
    pieces.flatMap((piece) => piece.blocks),
  );
}
