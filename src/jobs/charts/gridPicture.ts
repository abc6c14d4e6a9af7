import { createCanvas, type SKRSContext2D } from 'canvas';
import type { GridCell, GridPicture } from '../../handlers/ports/charts.ts';
import { encodedPng } from './encodedPng.ts';
import { GRID, INK, PAPER, QUIET_INK } from './palette.ts';
import { STATE_LOOKS, type StateLook } from './stateLooks.ts';
import { fontOf, words } from './words.ts';

/** Points. */
const MARGIN = 28;
const FLOOR_LABEL = 48;
const CELL_HEIGHT = 36;
const GAP = 3;
const LEAST_CELL_WIDTH = 118;
const LEAST_WIDTH = 640;
const HEAD = 92;
const LEGEND_LINE = 30;
const COLUMN_HEAD = 44;
/** Encoding costs by the pixel: a small building is drawn sharper than one of 34 floors with eight doors. */
const MOST_PIXELS = 2_500_000;
const SHARPEST = 2;

/** Draws the picture of a building as a PNG: as wide as its doors and as high as its floors need. */
export function drawGrid(grid: GridPicture): Uint8Array {
  const columns = Math.max(1, grid.columns.length);
  const width = Math.max(LEAST_WIDTH, 2 * MARGIN + FLOOR_LABEL + columns * (LEAST_CELL_WIDTH + GAP));
  const cellWidth = (width - 2 * MARGIN - FLOOR_LABEL) / columns - GAP;
  const measure = createCanvas(1, 1).getContext('2d');
  const legend = legendLines(measure, grid, width - 2 * MARGIN);
  const top = HEAD + legend.length * LEGEND_LINE + COLUMN_HEAD;
  const height = top + grid.floors.length * (CELL_HEIGHT + GAP) + MARGIN;
  const scale = Math.min(SHARPEST, Math.sqrt(MOST_PIXELS / (width * height)));
  const canvas = createCanvas(Math.round(width * scale), Math.round(height * scale));
  const ctx = canvas.getContext('2d');
  ctx.scale(scale, scale);
  ctx.fillStyle = PAPER;
  ctx.fillRect(0, 0, width, height);
  ctx.textBaseline = 'middle';
  heading(ctx, grid);
  drawLegend(ctx, legend);
  const left = MARGIN + FLOOR_LABEL;
  grid.columns.forEach(({ label, more }, index) => {
    const middle = left + index * (cellWidth + GAP) + cellWidth / 2;
    words(ctx, label, { x: middle, y: top - 32, size: 15, weight: 700, colour: INK, align: 'center' });
    words(ctx, more, { x: middle, y: top - 14, size: 12, weight: 400, colour: QUIET_INK, align: 'center' });
  });
  grid.floors.forEach(({ label, cells }, row) => {
    const y = top + row * (CELL_HEIGHT + GAP);
    const middle = y + CELL_HEIGHT / 2;
    words(ctx, label, { x: left - 10, y: middle, size: 14, weight: 700, colour: QUIET_INK, align: 'right' });
    cells.forEach((cell, index) => {
      drawCell(ctx, cell, { x: left + index * (cellWidth + GAP), y, width: cellWidth });
    });
  });
  return encodedPng(canvas);
}

function heading(ctx: SKRSContext2D, { title, subtitle }: GridPicture): void {
  words(ctx, title, { x: MARGIN, y: 40, size: 26, weight: 700, colour: INK, align: 'left' });
  words(ctx, subtitle, { x: MARGIN, y: 72, size: 15, weight: 400, colour: QUIET_INK, align: 'left' });
}

interface LegendItem {
  readonly x: number;
  readonly look: StateLook;
  readonly label: string;
}

const SWATCH = 20;

/** In as many lines as they need. */
function legendLines(ctx: SKRSContext2D, { legend }: GridPicture, width: number): LegendItem[][] {
  ctx.font = fontOf(14, 400);
  const lines: LegendItem[][] = [[]];
  let x = 0;
  for (const { state, label } of legend) {
    const needed = SWATCH + 8 + ctx.measureText(label).width + 22;
    if (x > 0 && x + needed > width) {
      lines.push([]);
      x = 0;
    }
    lines.at(-1)?.push({ x: MARGIN + x, look: STATE_LOOKS[state], label });
    x += needed;
  }
  return lines;
}

function drawLegend(ctx: SKRSContext2D, lines: readonly (readonly LegendItem[])[]): void {
  lines.forEach((items, line) => {
    const y = HEAD + line * LEGEND_LINE + LEGEND_LINE / 2;
    for (const { x, look, label } of items) {
      box(ctx, look, { x, y: y - 8, width: SWATCH, height: 16 });
      words(ctx, label, { x: x + SWATCH + 8, y, size: 14, weight: 400, colour: INK, align: 'left' });
    }
  });
}

function drawCell(
  ctx: SKRSContext2D,
  cell: GridCell | null,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): void {
  if (cell === null) {
    ctx.fillStyle = GRID;
    ctx.fillRect(x + width / 2 - 5, y + CELL_HEIGHT / 2 - 0.5, 10, 1);
    return;
  }
  const look = STATE_LOOKS[cell.state];
  box(ctx, look, { x, y, width, height: CELL_HEIGHT });
  const colour = look.ink;
  const [upper, lower] = [y + 11, y + 24.5];
  words(ctx, cell.room, { x: x + 8, y: upper, size: 15, weight: 700, colour, align: 'left' });
  words(ctx, cell.price, { x: x + width - 8, y: upper, size: 13, weight: 400, colour, align: 'right' });
  words(ctx, cell.words, {
    x: x + 8,
    y: lower,
    size: 12,
    weight: 400,
    colour,
    align: 'left',
    within: width - 16,
  });
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function box(ctx: SKRSContext2D, { fill, edge }: StateLook, { x, y, width, height }: Box): void {
  ctx.fillStyle = edge;
  ctx.fillRect(x, y, width, height);
  ctx.fillStyle = fill;
  ctx.fillRect(x + 1.5, y + 1.5, width - 3, height - 3);
}
