import type { Block } from '../../../handlers/chat/card.ts';
import { bytesOf } from '../../text/bytesOf.ts';
import { isBlank } from '../../text/isBlank.ts';
import { oneLine } from '../../text/oneLine.ts';
import type { Flavour } from './flavour.ts';
import { markdownLine } from './markdownLine.ts';
import { asBlock, type Piece } from './piece.ts';
import { tableLines } from './tableLines.ts';

type Table = Extract<Block, { readonly kind: 'table' }>;

/** For a cell in which there is nothing to show. */
const NOTHING = '–';
/** 32, -3.5, 87%, 1,200, 300万, 87% (13/15) */
const NUMBER = /^[-+]?\d[\d.,]*\s?(?:%|万|亿)?(?:\s?[（(][^（）()]*[）)])?$/u;

/** A table of markdown where the sink has them and its rows fit; lines of text otherwise. */
export function tablePieces({ columns, rows }: Pick<Table, 'columns' | 'rows'>, flavour: Flavour): Piece[] {
  const width = Math.max(columns.length, ...rows.map((row) => row.length));
  const cells = rows.map((row) => filled(row, width));
  const head = { text: titles(filled(columns, width), cells), gap: '\n' };
  const drawn = cells.map((row) => line(row.map(markdownLine)));
  const isTable =
    flavour.hasTables &&
    columns.length > 0 &&
    rows.length > 0 &&
    drawn.every((row) => bytesOf(head.text) + 1 + bytesOf(row) <= flavour.room);
  return isTable
    ? asBlock(drawn.map((text) => ({ text, gap: '\n', head })))
    : tableLines({ columns, rows }, flavour);
}

function filled(row: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, i) => {
    const cell = oneLine(row[i] ?? '');
    return isBlank(cell) ? NOTHING : cell;
  });
}

/** The columns, and below them which ones are numbers and so end at the right. */
function titles(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const sides = columns.map((_, i) => (rows.every((row) => NUMBER.test(row[i] ?? '')) ? '---:' : ':---'));
  return `${line(columns.map(markdownLine))}\n${line(sides)}`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
