import type { SKRSContext2D } from 'canvas';
import type { BarElement, Chart, ChartArea, Plugin } from 'chart.js';
import type { KpiChart } from '../../handlers/ports/charts.ts';
import { FAMILY, INK, PAPER, QUIET_INK } from './palette.ts';

const LABEL_GAP = 5;
const LABEL_OVERHANG = 6;
const NARROWEST_LABELLED_BAR = 12;
const LARGEST_LABEL = 16;
const SMALLEST_LABEL = 11;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

interface Bar extends Box {
  readonly label: string | null;
  readonly quiet: boolean;
  readonly targetY: number | null;
}

/** Draws what chart.js has no element for: a line at each target, the value at the end of each bar, "nothing yet". */
export function marks(chart: KpiChart): Plugin {
  return {
    id: 'marks',
    afterDatasetsDraw(drawn) {
      const ctx = drawn.ctx as unknown as SKRSContext2D;
      if (isEmpty(chart)) {
        drawEmpty(ctx, drawn.chartArea, chart.emptyLabel);
        return;
      }
      const bars = barsOf(chart, drawn);
      // All lines first: a value must not lie under the line of its neighbour.
      for (const bar of bars) {
        drawTarget(ctx, bar);
      }
      const size = labelSize(ctx, bars);
      for (const bar of bars) {
        drawValue(ctx, bar, size);
      }
    },
  };
}

function barsOf(chart: KpiChart, drawn: Chart): Bar[] {
  return chart.series.flatMap(({ unit, values, targets }, index) => {
    const scale = drawn.scales[unit];
    return drawn.getDatasetMeta(index).data.map((element, person): Bar => {
      const { x, y, width } = (element as unknown as BarElement).getProps(['x', 'y', 'width'], true) as Box;
      const value = values[person] ?? null;
      const target = targets?.[person] ?? null;
      return {
        x,
        y,
        width,
        label: value === null ? null : `${value}${unit === 'percent' ? '%' : ''}`,
        quiet: value === 0,
        targetY: target === null || scale === undefined ? null : scale.getPixelForValue(target),
      };
    });
  });
}

/** Whether nothing at all was counted. */
export function isEmpty(chart: KpiChart): boolean {
  return chart.series.every(({ values }) => values.every((value) => value === null || value === 0));
}

function drawTarget(ctx: SKRSContext2D, { x, width, targetY }: Bar): void {
  if (targetY === null) {
    return;
  }
  const half = width / 2 + 1.5;
  ctx.save();
  ctx.lineCap = 'round';
  // A white edge keeps the line visible where it crosses a bar.
  for (const [colour, thickness] of [
    [PAPER, 5],
    [INK, 2.5],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = thickness;
    ctx.beginPath();
    ctx.moveTo(x - half, targetY);
    ctx.lineTo(x + half, targetY);
    ctx.stroke();
  }
  ctx.restore();
}

function drawValue(ctx: SKRSContext2D, { x, y, width, label, quiet, targetY }: Bar, size: number): void {
  if (label === null || width < NARROWEST_LABELLED_BAR) {
    return;
  }
  ctx.save();
  ctx.font = `${quiet ? 400 : 700} ${size}px ${FAMILY}`;
  const above = y - LABEL_GAP;
  const hitsTarget = targetY !== null && targetY < y + 2 && targetY > above - size - 5;
  const bottom = hitsTarget ? targetY - LABEL_GAP : above;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'bottom';
  // An edge of paper keeps it readable over a taller neighbour.
  ctx.lineJoin = 'round';
  ctx.lineWidth = 4;
  ctx.strokeStyle = PAPER;
  ctx.strokeText(label, x, bottom);
  ctx.fillStyle = quiet ? QUIET_INK : INK;
  ctx.fillText(label, x, bottom);
  ctx.restore();
}

/** One size for all values: the largest in which none is wider than its bar, within what is legible. */
function labelSize(ctx: SKRSContext2D, bars: readonly Bar[]): number {
  ctx.save();
  ctx.font = `700 ${LARGEST_LABEL}px ${FAMILY}`;
  const fitting = bars.map(({ label, width }) => {
    const wide = label === null ? 0 : ctx.measureText(label).width;
    return wide === 0 ? LARGEST_LABEL : (LARGEST_LABEL * (width + LABEL_OVERHANG)) / wide;
  });
  ctx.restore();
  return Math.max(SMALLEST_LABEL, Math.floor(Math.min(LARGEST_LABEL, ...fitting)));
}

function drawEmpty(ctx: SKRSContext2D, area: ChartArea, text: string): void {
  ctx.save();
  ctx.font = `400 22px ${FAMILY}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillStyle = QUIET_INK;
  ctx.fillText(text, (area.left + area.right) / 2, (area.top + area.bottom) / 2);
  ctx.restore();
}
