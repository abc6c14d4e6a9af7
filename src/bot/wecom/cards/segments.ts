import type { Action, Block, Card } from '../../../handlers/chat/card.ts';

/** A part of a card and the buttons below it, which belong to it. */
export interface Segment {
  /** That of the card in its first segment; '' in the others. */
  readonly heading: string;
  readonly content: readonly Block[];
  readonly actions: readonly Action[];
}

/** A card in the parts that its buttons end. */
export function segmentsOf({ heading = '', blocks }: Card): Segment[] {
  const segments: { readonly content: Block[]; readonly actions: Action[] }[] = [];
  for (const block of blocks) {
    const last = segments.at(-1);
    const isNew = last === undefined || (block.kind !== 'actions' && last.actions.length > 0);
    const segment = isNew ? { content: [], actions: [] } : last;
    if (isNew) {
      segments.push(segment);
    }
    if (block.kind === 'actions') {
      segment.actions.push(...block.items);
    } else {
      segment.content.push(block);
    }
  }
  const all = segments.length === 0 ? [{ content: [], actions: [] }] : segments;
  return all.map((segment, i) => ({ ...segment, heading: i === 0 ? heading : '' }));
}
