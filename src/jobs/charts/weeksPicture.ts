import { createCanvas, type SKRSContext2D } from 'canvas';
import type { PicturedDay, WeeksPicture } from '../../handlers/ports/charts.ts';
import { DAY_LOOKS } from './dayLooks.ts';
import { encodedPng } from './encodedPng.ts';
import { INK, PAPER, QUIET_INK } from './palette.ts';
import { fontOf, words } from './words.ts';

/** Points. */
const MARGIN = 28;
const DAY_WIDTH = 124;
const DAY_HEIGHT = 74;
const GAP = 4;
const HEAD = 92;
const LEGEND_LINE = 34;
const COLUMN_HEAD = 28;
const SWATCH = 20;
const FAINT = 0.4;
/** A picture of many weeks is drawn less sharp. */
const MOST_PIXELS = 2_500_000;
const SHARPEST = 2;

/** Draws weeks of a calendar as a PNG: a line a week, as many as there are. */
export function drawWeeks(picture: WeeksPicture): Uint8Array {
  const width = 2 * MARGIN + 7 * (DAY_WIDTH + GAP) - GAP;
  const top = HEAD + LEGEND_LINE + COLUMN_HEAD;
  const height = top + picture.weeks.length * (DAY_HEIGHT + GAP) + MARGIN;
  const scale = Math.min(SHARPEST, Math.sqrt(MOST_PIXELS / (width * height)));
  const canvas = createCanvas(Math.round(width * scale), Math.round(height * scale));
  const ctx = canvas.getContext('2d');
  ctx.scale(scale, scale);
  ctx.fillStyle = PAPER;
  ctx.fillRect(0, 0, width, height);
  ctx.textBaseline = 'middle';
  words(ctx, picture.title, { x: MARGIN, y: 40, size: 26, weight: 700, colour: INK, align: 'left' });
  words(ctx, picture.subtitle, {
    x: MARGIN,
    y: 72,
    size: 15,
    weight: 400,
    colour: QUIET_INK,
    align: 'left',
    within: width - 2 * MARGIN,
  });
  drawLegend(ctx, picture);
  picture.columns.forEach((label, column) => {
    const x = MARGIN + column * (DAY_WIDTH + GAP) + DAY_WIDTH / 2;
    words(ctx, label, { x, y: top - 14, size: 14, weight: 700, colour: QUIET_INK, align: 'center' });
  });
  picture.weeks.forEach((week, row) => {
    week.forEach((day, column) => {
      drawDay(ctx, day, { x: MARGIN + column * (DAY_WIDTH + GAP), y: top + row * (DAY_HEIGHT + GAP) });
    });
  });
  return encodedPng(canvas);
}

function drawLegend(ctx: SKRSContext2D, { legend }: WeeksPicture): void {
  let x = MARGIN;
  const y = HEAD + LEGEND_LINE / 2;
  for (const { look, label } of legend) {
    const { fill, edge } = DAY_LOOKS[look];
    ctx.fillStyle = edge;
    ctx.fillRect(x, y - 8, SWATCH, 16);
    ctx.fillStyle = fill;
    ctx.fillRect(x + 1.5, y - 6.5, SWATCH - 3, 13);
    words(ctx, label, { x: x + SWATCH + 8, y, size: 14, weight: 400, colour: INK, align: 'left' });
    ctx.font = fontOf(14, 400);
    x += SWATCH + 8 + ctx.measureText(label).width + 22;
  }
}

function drawDay(
  ctx: SKRSContext2D,
  { label, look, words: said, count, mark, faint }: PicturedDay,
  { x, y }: { readonly x: number; readonly y: number },
): void {
  const { fill, edge, ink } = DAY_LOOKS[look];
  const line = mark === undefined ? 1.5 : 3.5;
  ctx.save();
  ctx.globalAlpha = faint ? FAINT : 1;
  ctx.fillStyle = mark === undefined ? edge : INK;
  ctx.fillRect(x, y, DAY_WIDTH, DAY_HEIGHT);
  // The edge must not shine through a faint day.
  ctx.globalAlpha = 1;
  ctx.fillStyle = PAPER;
  ctx.fillRect(x + line, y + line, DAY_WIDTH - 2 * line, DAY_HEIGHT - 2 * line);
  ctx.globalAlpha = faint ? FAINT : 1;
  ctx.fillStyle = fill;
  ctx.fillRect(x + line, y + line, DAY_WIDTH - 2 * line, DAY_HEIGHT - 2 * line);
  const within = DAY_WIDTH - 20;
  words(ctx, label, { x: x + 10, y: y + 18, size: 17, weight: 700, colour: ink, align: 'left' });
  if (mark !== undefined) {
    const right = x + DAY_WIDTH - 10;
    words(ctx, mark, { x: right, y: y + 18, size: 13, weight: 700, colour: ink, align: 'right', within: 62 });
  }
  words(ctx, said, { x: x + 10, y: y + 38, size: 12, weight: 400, colour: ink, align: 'left', within });
  words(ctx, count, { x: x + 10, y: y + 58, size: 15, weight: 700, colour: ink, align: 'left', within });
  ctx.restore();
}
