import type { Block, Brief, Card } from '../../handlers/chat/card.ts';
import { alarmDigest } from '../../handlers/escalations/alarmDigest.ts';
import type { Messages } from '../../i18n/messages.ts';

/** More would not fit what platforms take in one message. */
export const MOST_IN_BUNDLE = 5;

/**
 * Several cards as one: each with its own buttons, whose ids stay the same when one of the cards changes; where they are too
 * many for that, each in one line. A single card is left as it is.
 */
export function bundledCard(cards: readonly Card[], m: Messages): Card {
  const [only] = cards;
  if (only !== undefined && cards.length === 1) {
    return drawn(only);
  }
  const briefs = cards.flatMap(({ brief }): Brief[] => (brief === undefined ? [] : [brief]));
  const allBrief = briefs.length === cards.length;
  if (allBrief && cards.length > MOST_IN_BUNDLE) {
    return alarmDigest(briefs, m);
  }
  return {
    heading: allBrief ? m.alarm.several(briefs.length) : m.delivery.bundleHeading(cards.length),
    blocks: cards.flatMap(sectionOf),
  };
}

function drawn({ heading, blocks }: Card): Card {
  return { ...(heading === undefined ? {} : { heading }), blocks };
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
