import type { ChartConfiguration, ChartDataset, LegendItem } from 'chart.js';
import type { KpiChart } from '../../handlers/ports/charts.ts';
import { isEmpty, marks } from './marks.ts';
import { GRID, INK, QUIET_INK, seriesColour } from './palette.ts';

/** Names longer than this go on two lines. */
const LINE_OF_NAME = 9;
/** Room for a label above a full bar, in percent of it. */
const FULL_AND_LABEL = 112;
/** More people than this stand closer together. */
const CROWD = 7;

/** The picture of a chart as chart.js draws it: bars in groups by person, counts on the left, percent on the right. */
export function chartConfig(
  chart: KpiChart,
): ChartConfiguration<'bar', (number | null)[], string | string[]> {
  const highest = chart.series
    .filter(({ unit }) => unit === 'count')
    .flatMap(({ values, targets = [] }) => [...values, ...targets])
    .reduce<number>((max, value) => Math.max(max, value ?? 0), 0);
  const empty = isEmpty(chart);
  const hasPercent = chart.series.some(({ unit }) => unit === 'percent');
  const tick = { color: QUIET_INK, font: { size: 14 } };
  return {
    type: 'bar',
    data: {
      labels: chart.people.map(lines),
      datasets: chart.series.map((series, index) => dataset(series, index, chart.people.length > CROWD)),
    },
    options: {
      responsive: false,
      devicePixelRatio: 2,
      layout: { padding: { top: 20, right: 28, bottom: 18, left: 24 } },
      plugins: {
        title: {
          display: true,
          text: chart.title,
          align: 'start',
          color: INK,
          font: { size: 28, weight: 'bold' },
          padding: { bottom: 6 },
        },
        subtitle: {
          display: true,
          text: chart.subtitle,
          align: 'start',
          color: QUIET_INK,
          font: { size: 17 },
          padding: { bottom: 10 },
        },
        legend: {
          align: 'end',
          labels: {
            usePointStyle: true,
            boxWidth: 14,
            boxHeight: 14,
            padding: 22,
            font: { size: 16 },
            color: INK,
            generateLabels: () => legend(chart),
          },
        },
        tooltip: { enabled: false },
      },
      scales: {
        x: {
          grid: { display: false },
          border: { color: QUIET_INK },
          ticks: { color: INK, font: { size: 16 }, autoSkip: false, maxRotation: 40 },
        },
        count: {
          position: 'left',
          beginAtZero: true,
          ...(chart.most === undefined
            ? { suggestedMax: Math.max(4, Math.ceil(highest * 1.12)) }
            : { max: (chart.most * FULL_AND_LABEL) / 100 }),
          grid: { color: GRID },
          border: { display: false },
          ticks: {
            ...tick,
            display: !empty,
            precision: 0,
            maxTicksLimit: 7,
            ...(chart.most === undefined ? {} : { stepSize: 1, callback: upTo(chart.most) }),
          },
        },
        percent: {
          display: hasPercent && !empty,
          position: 'right',
          min: 0,
          max: FULL_AND_LABEL,
          grid: { display: false },
          border: { display: false },
          ticks: { ...tick, stepSize: 20, callback: upTo(100, '%') },
        },
      },
    },
    plugins: [marks(chart)],
  };
}

/** Labels of an axis, none above what there can be at the most. */
function upTo(most: number, sign = ''): (value: string | number) => string {
  return (value) => (Number(value) <= most ? `${value}${sign}` : '');
}

function dataset(
  series: KpiChart['series'][number],
  index: number,
  crowded: boolean,
): ChartDataset<'bar', (number | null)[]> {
  const colour = seriesColour(index);
  return {
    label: series.label,
    data: [...series.values],
    yAxisID: series.unit,
    backgroundColor: colour,
    borderRadius: 3,
    maxBarThickness: 46,
    categoryPercentage: crowded ? 0.88 : 0.76,
    barPercentage: crowded ? 0.94 : 0.9,
  };
}

function legend(chart: KpiChart): LegendItem[] {
  const items = chart.series.map(({ label }, index): LegendItem => ({
    text: label,
    fillStyle: seriesColour(index),
    strokeStyle: seriesColour(index),
    fontColor: INK,
    pointStyle: 'rectRounded',
  }));
  const hasTargets = chart.series.some(({ targets }) => targets?.some((target) => target !== null) === true);
  return hasTargets
    ? [
        ...items,
        { text: chart.targetLabel, strokeStyle: INK, lineWidth: 2.5, fontColor: INK, pointStyle: 'line' },
      ]
    : items;
}

/** A long name breaks at a space, so that a dozen of them stay upright. */
function lines(name: string): string | string[] {
  const space = name.lastIndexOf(' ');
  return name.length > LINE_OF_NAME && space > 0 ? [name.slice(0, space), name.slice(space + 1)] : name;
}
