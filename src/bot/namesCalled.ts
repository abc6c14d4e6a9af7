import type { Card } from '../handlers/chat/card.ts';
import type { Mention } from '../handlers/ports/transport.ts';

/** `@李娜 @王建`, for where nobody can be called but by his name; '' for nobody. */
export function namesCalled(mentions: readonly Mention[]): string {
  return mentions.map(({ name }) => `@${name}`).join(' ');
}

/** The card with the names above it. */
export function withNamesCalled(card: Card, mentions: readonly Mention[]): Card {
  const text = namesCalled(mentions);
  return text === '' ? card : { ...card, blocks: [{ kind: 'text', text }, ...card.blocks] };
}
