import type { KnownBlock } from '@slack/types';

/** What stays together when a card becomes several messages. */
export interface Piece {
  readonly blocks: readonly KnownBlock[];
  /** The same where Slack refuses a native table; the very same array where there is none. */
  readonly plainBlocks: readonly KnownBlock[];
  /** How many lines a reader misses without it. */
  readonly lines: number;
  readonly kind: 'content' | 'actions';
}

export function contentPiece(block: KnownBlock, lines: number): Piece {
  const blocks = [block];
  return { blocks, plainBlocks: blocks, lines, kind: 'content' };
}
