import { createCanvas, type SKRSContext2D } from 'canvas';
import { Chart } from 'chart.js/auto';
import type { BarPanel, PanelPicture } from '../../handlers/ports/charts.ts';
import { barPanel, panelHeight } from './barPanel.ts';
import { FAMILY, GRID, INK, PAPER, QUIET_INK } from './palette.ts';
import { TONES } from './tones.ts';

/** Points. */
const WIDTH = 1200;
const MARGIN = 36;
const GAP = 40;
const HEAD = 108;
const TILE = 92;
const SCALE = 2;
/** The first panel is the wider one: it has the longer bars. */
const FIRST = 0.58;
const SAID_SIZE = 15;

/** Draws large numbers and panels of bars as a PNG, as high as the longest panel needs. */
export function drawPanels(picture: PanelPicture): Uint8Array {
  const tiles = picture.tiles.length > 0 ? TILE + 28 : 0;
  const top = HEAD + tiles;
  const height = top + Math.max(0, ...picture.panels.map(panelHeight)) + MARGIN;
  const canvas = createCanvas(WIDTH * SCALE, height * SCALE);
  const ctx = canvas.getContext('2d');
  ctx.scale(SCALE, SCALE);
  ctx.fillStyle = PAPER;
  ctx.fillRect(0, 0, WIDTH, height);
  ctx.textBaseline = 'middle';
  words(ctx, picture.title, { x: MARGIN, y: 46, font: `700 28px ${FAMILY}`, colour: INK });
  words(ctx, picture.subtitle, { x: MARGIN, y: 82, font: `400 17px ${FAMILY}`, colour: QUIET_INK });
  drawTiles(ctx, picture.tiles);
  for (const place of places(picture.panels)) {
    drawPanel(ctx, place, top);
  }
  return canvas.toBuffer('image/png');
}

interface Place {
  readonly panel: BarPanel;
  readonly x: number;
  readonly width: number;
}

function places(panels: readonly BarPanel[]): Place[] {
  const whole = WIDTH - 2 * MARGIN;
  const [first, second] = panels;
  if (first === undefined) {
    return [];
  }
  if (second === undefined) {
    return [{ panel: first, x: MARGIN, width: whole }];
  }
  const width = Math.round((whole - GAP) * FIRST);
  return [
    { panel: first, x: MARGIN, width },
    { panel: second, x: MARGIN + width + GAP, width: whole - GAP - width },
  ];
}

function drawTiles(ctx: SKRSContext2D, tiles: PanelPicture['tiles']): void {
  const space = 16;
  const width = (WIDTH - 2 * MARGIN - space * Math.max(0, tiles.length - 1)) / Math.max(1, tiles.length);
  tiles.forEach(({ label, value, tone }, index) => {
    const x = MARGIN + index * (width + space);
    ctx.fillStyle = '#f5f7fa';
    ctx.beginPath();
    ctx.roundRect(x, HEAD, width, TILE, 10);
    ctx.fill();
    ctx.fillStyle = tone === 'plain' ? GRID : TONES[tone].fill;
    ctx.beginPath();
    ctx.roundRect(x, HEAD, 6, TILE, [10, 0, 0, 10]);
    ctx.fill();
    words(ctx, value, {
      x: x + 22,
      y: HEAD + 34,
      font: `700 30px ${FAMILY}`,
      colour: TONES[tone].ink,
      within: width - 32,
    });
    words(ctx, label, {
      x: x + 22,
      y: HEAD + 70,
      font: `400 15px ${FAMILY}`,
      colour: QUIET_INK,
      within: width - 32,
    });
  });
}

/** On a canvas of its own: chart.js takes the whole of one, and clears it when it is done. */
function drawPanel(ctx: SKRSContext2D, { panel, x, width }: Place, top: number): void {
  ctx.font = `700 ${SAID_SIZE}px ${FAMILY}`;
  const room = Math.max(0, ...panel.rows.map(({ said }) => ctx.measureText(said).width)) + SAID_SIZE;
  const canvas = createCanvas(width, panelHeight(panel));
  const chart = new Chart(canvas, barPanel(panel, { ctx, room }));
  ctx.drawImage(canvas, x, top, width, panelHeight(panel));
  chart.destroy();
}

function words(
  ctx: SKRSContext2D,
  text: string,
  at: {
    readonly x: number;
    readonly y: number;
    readonly font: string;
    readonly colour: string;
    readonly within?: number;
  },
): void {
  ctx.font = at.font;
  ctx.fillStyle = at.colour;
  ctx.textAlign = 'left';
  if (at.within === undefined) {
    ctx.fillText(text, at.x, at.y);
  } else {
    ctx.fillText(text, at.x, at.y, at.within);
  }
}
