import type { Block, Card } from '../../handlers/chat/card.ts';

/** More would not fit what platforms take in one message. */
export const MOST_IN_BUNDLE = 5;

/**
 * Several cards as one: each with its own buttons, whose ids stay the same when one of the cards changes. A single card is
 * left as it is.
 */
export function bundledCard(cards: readonly Card[], heading: (n: number) => string): Card {
  const [only] = cards;
  if (only !== undefined && cards.length === 1) {
    return only;
  }
  return { heading: heading(cards.length), blocks: cards.flatMap(sectionOf) };
}

function sectionOf(card: Card, position: number): Block[] {
  const heading: Block[] = card.heading === undefined ? [] : [{ kind: 'text', text: card.heading }];
  const blocks = card.blocks.map((block): Block =>
    block.kind === 'actions' && position > 0
      ? { ...block, items: block.items.map((item) => ({ ...item, id: `${item.id}.${position + 1}` })) }
      : block,
  );
  return [...heading, ...blocks];
}
