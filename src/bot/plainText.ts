import type { Block, Card } from '../handlers/chat/card.ts';
import { colonAfter } from './text/colonAfter.ts';

/** A card as plain text: what a notification, a screen reader or a client without cards shows. */
export function plainText(card: Card): string {
  const parts = [card.heading ?? '', ...card.blocks.map(blockText)].filter((part) => part !== '');
  // A picture's text often says what the text beside it says: once is enough.
  return parts
    .filter((part, index) => !parts.some((other, i) => i !== index && saysMore(other, part, i < index)))
    .join('\n');
}

/** Whether `other` holds all of `part` as whole text; of two alike the first stays. */
function saysMore(other: string, part: string, earlier: boolean): boolean {
  return other === part ? earlier : other.length > part.length && part.length > 20 && other.endsWith(part);
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'facts':
      return block.items.map(({ label, value }) => `${label}${colonAfter(label)}${value}`).join('\n');
    case 'table':
      return [block.columns, ...block.rows].map((row) => row.join(' | ')).join('\n');
    case 'image':
      return block.alt;
    case 'actions':
      return '';
    case 'link':
      return `${block.label} ${block.url}`;
  }
}
