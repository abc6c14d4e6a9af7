import type { Block, Card } from '../handlers/chat/card.ts';

/** A card as plain text: what a notification, a screen reader or a client without cards shows. */
export function plainText(card: Card): string {
  return [card.heading ?? '', ...card.blocks.map(blockText)].filter((part) => part !== '').join('\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'facts':
      return block.items.map(({ label, value }) => `${label}：${value}`).join('\n');
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
