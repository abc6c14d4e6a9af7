import type { Card } from './card.ts';

/** What a card says, with nothing to press. */
export function withoutActions(card: Card): Card {
  return { ...card, blocks: card.blocks.filter(({ kind }) => kind !== 'actions') };
}
