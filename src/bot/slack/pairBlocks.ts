import type { SectionBlock, TextObject } from '@slack/types';
import { lengthOf } from '../text/lengthOf.ts';
import { LIMITS } from './limits.ts';

/** Half of the width of a message; what is longer reads better across all of it. */
const NARROW = 160;
const LINES = 3;

/** Two texts a line, side by side, five lines a section. */
export function pairBlocks(pairs: readonly (readonly [TextObject, TextObject])[]): SectionBlock[] {
  const lines = LIMITS.section.fields / 2;
  return Array.from({ length: Math.ceil(pairs.length / lines) }, (_, i) => ({
    type: 'section',
    fields: pairs.slice(i * lines, (i + 1) * lines).flat(),
  }));
}

/** Whether a text can stand beside another one. */
export function isNarrow(text: string): boolean {
  return lengthOf(text) <= NARROW && text.split('\n').length <= LINES;
}
