import { bytesOf } from '../../text/bytesOf.ts';
import type { Piece } from './piece.ts';

export interface Filled {
  readonly content: string;
  /** How many lines of it a reader misses without it; heads of tables do not count. */
  readonly lines: number;
}

/** Pieces in as few messages as keep their order, each of at most `room` bytes. A table that goes on has its head again. */
export function inMessages(pieces: readonly Piece[], room: number): Filled[] {
  const messages: Filled[] = [];
  let before: Piece | undefined;
  for (const piece of pieces) {
    const last = messages.at(-1);
    const longer =
      last === undefined ? undefined : `${last.content}${before?.gap ?? ''}${added(piece, before)}`;
    if (last !== undefined && longer !== undefined && bytesOf(longer) <= room) {
      messages[messages.length - 1] = { content: longer, lines: last.lines + 1 };
    } else {
      messages.push({ content: added(piece, undefined), lines: 1 });
    }
    before = piece;
  }
  return messages;
}

function added({ text, head }: Piece, before: Piece | undefined): string {
  return head === undefined || head === before?.head ? text : `${head.text}${head.gap}${text}`;
}
