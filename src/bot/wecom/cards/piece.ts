/** What stays whole when markdown becomes several messages: a line of text, or a row of a table. */
export interface Piece {
  readonly text: string;
  /** What stands between it and a next piece in the same message. */
  readonly gap: string;
  /** Of a row: stands above the first of its rows in each message. */
  readonly head?: TableHead;
}

export interface TableHead {
  readonly text: string;
  /** What stands between it and the row below it. */
  readonly gap: string;
}

const PARAGRAPH = '\n\n';

/** The same pieces as the end of what they belong to: what follows stands apart from them. */
export function asBlock(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, i) => (i === pieces.length - 1 ? { ...piece, gap: PARAGRAPH } : piece));
}
