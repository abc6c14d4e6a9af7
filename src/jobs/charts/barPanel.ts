import type { ChartConfiguration, Plugin } from 'chart.js';
import type { SKRSContext2D } from 'canvas';
import type { BarPanel } from '../../handlers/ports/charts.ts';
import { fitted } from './fitted.ts';
import { FAMILY, INK, PAPER, QUIET_INK } from './palette.ts';
import { TONES } from './tones.ts';
import { fontOf } from './words.ts';

/** Points that a bar and the gap below it take. */
const ROW = 44;
/** Points above the bars, with and without a legend, and below them. */
const HEAD = 48;
const LEGEND = 36;
const FOOT = 12;
/** What is said at the end of a bar needs room to its right: a share of the longest bar. */
const ROOM = 1.02;
/** Points: a name beside a bar is no wider than fourteen Chinese characters, which are some 28 letters. */
const LABEL_SIZE = 15;
const WIDEST_LABEL = 14 * LABEL_SIZE;
/** A part that is narrower has no number on it. */
const NARROWEST_NUMBERED = 22;

/** How high a panel is, in points. */
export function panelHeight({ rows, parts }: BarPanel): number {
  return HEAD + (parts.length > 0 ? LEGEND : 0) + Math.max(2, rows.length) * ROW + FOOT;
}

/**
 * A panel as chart.js draws it: bars from the left, their parts in a row, with words at their ends. `ctx` measures the names beside
 * the bars; `room` is what the words at their ends need, in points.
 */
export function barPanel(
  panel: BarPanel,
  { ctx, room }: { readonly ctx: SKRSContext2D; readonly room: number },
): ChartConfiguration<'bar', number[], string> {
  const { rows, parts } = panel;
  const widthOf = (label: string): number => {
    ctx.font = fontOf(LABEL_SIZE, 400);
    return ctx.measureText(label).width;
  };
  const longest = Math.max(1, ...rows.map(({ values }) => sum(values)));
  const tones = parts.length > 0 ? parts : [{ label: panel.title, tone: 'plain' as const }];
  return {
    type: 'bar',
    data: {
      labels: rows.map(({ label }) => fitted(label, WIDEST_LABEL, widthOf)),
      datasets: tones.map(({ label, tone }, part) => ({
        label,
        data: rows.map(({ values }) => values[part] ?? 0),
        backgroundColor: TONES[tone].fill,
        borderColor: PAPER,
        borderWidth: { right: 1.5 },
        borderSkipped: false,
        maxBarThickness: 24,
      })),
    },
    options: {
      indexAxis: 'y',
      animation: false,
      responsive: false,
      devicePixelRatio: 2,
      font: { family: FAMILY, size: 15 },
      layout: { padding: { right: room, left: 2, top: 4, bottom: FOOT } },
      plugins: {
        title: {
          display: true,
          text: panel.title,
          align: 'start',
          color: INK,
          font: { family: FAMILY, size: 18, weight: 'bold' },
          padding: { bottom: 8 },
        },
        legend: {
          display: parts.length > 0,
          align: 'start',
          labels: {
            usePointStyle: true,
            pointStyle: 'rectRounded',
            boxWidth: 12,
            boxHeight: 12,
            padding: 14,
            color: INK,
            font: { family: FAMILY, size: 14 },
          },
        },
        tooltip: { enabled: false },
      },
      scales: {
        x: { stacked: true, display: false, min: 0, max: longest * ROOM },
        y: {
          stacked: true,
          grid: { display: false },
          border: { color: QUIET_INK },
          ticks: { color: INK, autoSkip: false, font: { family: FAMILY, size: LABEL_SIZE } },
        },
      },
    },
    plugins: [saidOfBars(panel)],
  };
}

/** Chart.js has no words on a bar, none at its end, and none for a panel without one. */
function saidOfBars({ rows, parts, emptyLabel }: BarPanel): Plugin<'bar'> {
  return {
    id: 'saidOfBars',
    afterDatasetsDraw({ ctx: context, scales, chartArea }) {
      const ctx = context as unknown as SKRSContext2D;
      const { x, y } = scales;
      const across = (value: number): number => x?.getPixelForValue(value) ?? 0;
      ctx.save();
      ctx.textBaseline = 'middle';
      if (rows.length === 0) {
        ctx.font = `400 16px ${FAMILY}`;
        ctx.textAlign = 'left';
        ctx.fillStyle = QUIET_INK;
        ctx.fillText(emptyLabel, chartArea.left + 8, (chartArea.top + chartArea.bottom) / 2);
      }
      rows.forEach(({ values, said }, row) => {
        const middle = y?.getPixelForValue(row) ?? 0;
        ctx.font = `700 15px ${FAMILY}`;
        ctx.textAlign = 'left';
        ctx.fillStyle = INK;
        ctx.fillText(said, across(sum(values)) + 8, middle);
        ctx.font = `700 13px ${FAMILY}`;
        ctx.textAlign = 'center';
        parts.forEach(({ tone }, part) => {
          const [from, to] = [across(sum(values.slice(0, part))), across(sum(values.slice(0, part + 1)))];
          if (to - from > NARROWEST_NUMBERED) {
            ctx.fillStyle = TONES[tone].on;
            ctx.fillText(String(values[part]), (from + to) / 2, middle);
          }
        });
      });
      ctx.restore();
    },
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
