import type { RawTextElement, SectionBlock, TableBlock } from '@slack/types';
import type { Block } from '../../handlers/chat/card.ts';
import { lengthOf } from '../text/lengthOf.ts';
import { shownText } from '../text/shownText.ts';
import { bold } from './bold.ts';
import { LIMITS } from './limits.ts';
import { isNarrow, pairBlocks } from './pairBlocks.ts';
import { type Piece, contentPiece } from './piece.ts';
import { filled, plain } from './plain.ts';
import { textBlocks } from './textBlocks.ts';

type Table = Extract<Block, { readonly kind: 'table' }>;
type Row = readonly string[];

/** Of a table drawn as lines: what stands around it fits into the same message, and so does the native one. */
const ROOM = 8_000;
const SEPARATOR = ' | ';
/** Rows of two columns that are drawn side by side; more would take too many blocks. */
const MOST_PAIRS = 25;
/** 32, -3.5, 87%, 1,200, 300万, 87% (13/15) */
const NUMBER = /^[-+]?\d[\d.,]*\s?(?:%|万|亿)?(?:\s?[（(][^（）()]*[）)])?$/u;

/** A table drawn by Slack, in as many parts as it needs, each under the same columns. */
export function tablePieces(table: Table): Piece[] {
  const width = Math.max(table.columns.length, ...table.rows.map((row) => row.length));
  const [columns, rows] = [cells(table.columns, width), table.rows.map((row) => cells(row, width))];
  const head = weightOf(columns);
  if (width === 0) {
    return [];
  }
  if (
    width > LIMITS.table.columns ||
    rows.length === 0 ||
    rows.some((row) => head + weightOf(row) > ROOM) ||
    table.columns.length === 0
  ) {
    return tableText(table);
  }
  return inParts(rows, head).map((part) => ({
    blocks: [native(columns, part)],
    plainBlocks: tableText({ columns, rows: part }).flatMap(({ blocks }) => blocks),
    lines: part.length,
    kind: 'content',
  }));
}

/**
 * A table without Slack's own: for views, and where Slack's cannot hold it. Two columns stand side by side, more become lines.
 */
export function tableText(table: Pick<Table, 'columns' | 'rows'>): Piece[] {
  const blocks = isPairs(table) ? asPairs(table) : textBlocks(asLines(table));
  return blocks.map((block) => contentPiece(block, linesIn(block)));
}

function isPairs({ columns, rows }: Pick<Table, 'columns' | 'rows'>): boolean {
  return (
    columns.length === 2 &&
    rows.length <= MOST_PAIRS &&
    [columns, ...rows].every((row) => row.length <= 2 && row.every(isNarrow))
  );
}

function asPairs({
  columns: [left = '', right = ''],
  rows,
}: Pick<Table, 'columns' | 'rows'>): SectionBlock[] {
  const { fieldText } = LIMITS.section;
  return pairBlocks([
    [bold(left, fieldText), bold(right, fieldText)],
    ...rows.map(([a = '', b = '']) => [plain(a, fieldText), plain(b, fieldText)] as const),
  ]);
}

function asLines({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  return [columns, ...rows].map((row) => row.join(SEPARATOR)).join('\n');
}

function linesIn({ text, fields }: SectionBlock): number {
  return fields === undefined ? (text?.text ?? '').trimEnd().split('\n').length : fields.length / 2;
}

function cells(row: Row, width: number): string[] {
  return Array.from({ length: width }, (_, i) => filled(shownText(row[i] ?? '')));
}

/** What a row counts when it is a line (see blockWeight). */
function weightOf(row: Row): number {
  return lengthOf(JSON.stringify(row.join(SEPARATOR)));
}

function inParts(rows: readonly Row[], head: number): Row[][] {
  const parts: Row[][] = [];
  let used = 0;
  for (const row of rows) {
    const own = weightOf(row);
    const last = parts.at(-1);
    if (last === undefined || last.length + 1 >= LIMITS.table.rows || used + own > ROOM) {
      parts.push([row]);
      used = head + own;
    } else {
      last.push(row);
      used += own;
    }
  }
  return parts;
}

function native(columns: Row, rows: readonly Row[]): TableBlock {
  const draw = (row: Row): RawTextElement[] => row.map((text) => ({ type: 'raw_text', text }));
  return {
    type: 'table',
    column_settings: columns.map((_, i) => ({
      is_wrapped: true,
      ...(rows.every((row) => NUMBER.test(row[i] ?? '')) ? { align: 'right' as const } : {}),
    })),
    rows: [draw(columns), ...rows.map(draw)],
  };
}
