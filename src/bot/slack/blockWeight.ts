import type { Block } from '@slack/types';
import { lengthOf } from '../text/lengthOf.ts';

/** Slack adds a block_id to a block that has none. */
const ID_WEIGHT = 30;
const CELL_WEIGHT = 4;

/**
 * What a block counts towards LIMITS.message.weight: its length as JSON. Of a table only its text, since Slack documents tables
 * whose JSON alone would be several times the limit.
 */
export function blockWeight(block: Block): number {
  if (block.type === 'table') {
    const texts = cellTexts(block);
    return texts.reduce((sum, text) => sum + lengthOf(text) + CELL_WEIGHT, ID_WEIGHT);
  }
  return lengthOf(JSON.stringify(block)) + ID_WEIGHT;
}

export function cellTexts(table: object): string[] {
  const { rows } = table as { readonly rows?: readonly (readonly { readonly text?: unknown }[])[] };
  return (rows ?? []).flat().map(({ text }) => (typeof text === 'string' ? text : ''));
}
