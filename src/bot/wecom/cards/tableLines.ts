import type { Block } from '../../../handlers/chat/card.ts';
import { bytesOf } from '../../text/bytesOf.ts';
import { colonAfter } from '../../text/colonAfter.ts';
import { isBlank } from '../../text/isBlank.ts';
import { lengthOf } from '../../text/lengthOf.ts';
import { oneLine } from '../../text/oneLine.ts';
import type { Flavour } from './flavour.ts';
import { linePieces } from './linePieces.ts';
import { markdownLine } from './markdownLine.ts';
import { asBlock, type Piece } from './piece.ts';

type Table = Pick<Extract<Block, { readonly kind: 'table' }>, 'columns' | 'rows'>;

const SEPARATOR = ' ｜ ';
/** For a cell in which there is nothing to show. */
const NOTHING = '–';
/** Two lines of a phone. */
const SHORT = 44;

/**
 * A table where there are none: one line a row. Two columns, and short rows, stand below a line with the columns; in longer rows
 * each value has its column before it.
 */
export function tableLines({ columns, rows }: Table, flavour: Flavour): Piece[] {
  const isShort = rows.every((row) => row.length <= 2 || lengthOf(row.join(SEPARATOR)) <= SHORT);
  const lines = isShort || columns.length === 0 ? rows.map(joined) : rows.map((row) => named(columns, row));
  const title = joined(columns);
  const head = { text: `**${markdownLine(title)}**`, gap: flavour.lineBreak };
  // A title that leaves no room to the rows is said once, above them.
  const hasHead = isShort && !isBlank(title) && bytesOf(head.text) <= flavour.room / 2;
  const room = hasHead ? flavour.room - bytesOf(head.text) - bytesOf(head.gap) : flavour.room;
  const pieces = lines.flatMap((line) => linePieces(line, { ...flavour, room }));
  if (hasHead) {
    return asBlock(
      pieces.length === 0 ? [head] : pieces.map((piece) => ({ ...piece, gap: flavour.lineBreak, head })),
    );
  }
  const above = isShort ? linePieces(title, flavour) : [];
  return asBlock([...above, ...pieces].map((piece) => ({ ...piece, gap: flavour.lineBreak })));
}

function joined(row: readonly string[]): string {
  return row.map(shown).join(SEPARATOR);
}

function named(columns: readonly string[], row: readonly string[]): string {
  const width = Math.max(columns.length, row.length);
  return Array.from({ length: width }, (_, i) => {
    const column = oneLine(columns[i] ?? '');
    return `${isBlank(column) ? '' : `${column}${colonAfter(column)}`}${shown(row[i] ?? '')}`;
  }).join(SEPARATOR);
}

function shown(cell: string): string {
  const line = oneLine(cell);
  return isBlank(line) ? NOTHING : line;
}
