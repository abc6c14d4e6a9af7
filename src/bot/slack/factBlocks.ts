import type { SectionBlock, TextObject } from '@slack/types';
import type { Fact } from '../../handlers/chat/card.ts';
import { bold } from './bold.ts';
import { LIMITS } from './limits.ts';
import { isNarrow, pairBlocks } from './pairBlocks.ts';
import { plain } from './plain.ts';
import { textBlocks } from './textBlocks.ts';

/**
 * Label beside value. Labels are bold and so mrkdwn; values are plain text, because names and phones stand in them. A long one
 * has a section for itself.
 */
export function factBlocks(facts: readonly Fact[]): SectionBlock[] {
  const blocks: SectionBlock[] = [];
  let pairs: (readonly [TextObject, TextObject])[] = [];
  for (const { label, value } of facts) {
    if (isNarrow(label) && isNarrow(value)) {
      pairs.push([bold(label, LIMITS.section.fieldText), plain(value, LIMITS.section.fieldText)]);
    } else {
      blocks.push(...pairBlocks(pairs), ...textBlocks(`${label}\n${value}`));
      pairs = [];
    }
  }
  return [...blocks, ...pairBlocks(pairs)];
}
