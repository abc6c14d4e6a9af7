import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Worker } from 'node:worker_threads';
import { createCanvas, loadImage } from 'canvas';
import type { KpiChart } from '../../../src/handlers/ports/charts.ts';
import { createCharts, type DrawnCharts } from '../../../src/jobs/charts/createCharts.ts';
import { INK, SERIES_COLOURS } from '../../../src/jobs/charts/palette.ts';

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the title stands, in pixels of the picture. */
const TITLE: Box = { x: 30, y: 30, width: 1000, height: 80 };
/** Below the axis: the names. */
const NAMES: Box = { x: 60, y: 1180, width: 2200, height: 90 };

const CHART: KpiChart = {
  kind: 'kpi',
  title: '云溪府 销售日报',
  subtitle: '11月23日 周一',
  people: ['李娜', '陈晨'],
  series: [
    { label: '跟进', unit: 'count', values: [12, 8], targets: [10, null] },
    { label: '有效率', unit: 'percent', values: [75, null] },
    { label: '新客', unit: 'count', values: [3, 0], targets: [2, 2] },
  ],
  targetLabel: '目标',
  emptyLabel: '这段时间还没有数据',
};

let charts: DrawnCharts;
beforeAll(() => {
  charts = createCharts();
});
afterAll(async () => {
  await charts.close();
});

async function decode(png: Uint8Array): Promise<Picture> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return { width: image.width, height: image.height, pixels: data };
}

async function draw(chart: Partial<KpiChart> = {}): Promise<Picture> {
  return decode(await charts.draw({ ...CHART, ...chart }));
}

/** The dark pixels of a box, row by row, as one string of marks: its ink. */
function ink({ pixels, width }: Picture, box: Box): string {
  let marks = '';
  for (let y = box.y; y < box.y + box.height; y += 1) {
    for (let x = box.x; x < box.x + box.width; x += 1) {
      const at = (y * width + x) * 4;
      const [red = 255, green = 255, blue = 255] = [pixels[at], pixels[at + 1], pixels[at + 2]];
      marks += red + green + blue < 380 ? '#' : ' ';
    }
  }
  return marks;
}

function amount(marks: string): number {
  return marks.replaceAll(' ', '').length;
}

function countColour({ pixels }: Picture, hex: string): number {
  const wanted = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  let count = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    if (wanted.every((part, index) => Math.abs((pixels[at + index] ?? 0) - part) < 3)) {
      count += 1;
    }
  }
  return count;
}

describe('a chart', () => {
  test('is a picture of 1200 by 640 at double density', async () => {
    const { width, height } = await draw();
    expect([width, height]).toEqual([2400, 1280]);
  });

  test('is written in Chinese: different characters have different ink, which boxes for missing ones have not', async () => {
    const titles = ['云溪府', '湖畔里', '销售日'];
    const inks = await Promise.all(titles.map(async (title) => ink(await draw({ title }), TITLE)));
    expect(new Set(inks).size).toBe(titles.length);
    for (const marks of inks) {
      expect(amount(marks)).toBeGreaterThan(1500);
    }
    const blank = ink(await draw({ title: ' ' }), TITLE);
    expect(amount(blank)).toBe(0);
  });

  test("people's names differ as well", async () => {
    const names = async (people: readonly string[]): Promise<string> => ink(await draw({ people }), NAMES);
    const [li, wang] = [await names(['李娜', '陈晨']), await names(['王强', '陈晨'])];
    expect(amount(li)).toBeGreaterThan(300);
    expect(li).not.toBe(wang);
  });

  test('shows each series in its own colour, and a share that does not exist not at all', async () => {
    const drawn = await draw();
    const areas = SERIES_COLOURS.slice(0, 3).map((colour) => countColour(drawn, colour));
    for (const area of areas) {
      expect(area).toBeGreaterThan(3000);
    }
    const both = await draw({ series: CHART.series.map((one) => ({ ...one, values: [75, 75] })) });
    expect(countColour(both, SERIES_COLOURS[1])).toBeGreaterThan(areas[1]! * 1.5);
  });

  test('marks the targets', async () => {
    const followUps = { ...CHART.series[0]!, targets: [null, null] };
    const without = await draw({ series: [followUps] });
    const marked = await draw({ series: [CHART.series[0]!] });
    expect(countColour(marked, INK)).toBeGreaterThan(countColour(without, INK) + 300);
  });

  test('says that there is nothing rather than showing an empty frame', async () => {
    const middle: Box = { x: 900, y: 680, width: 700, height: 100 };
    const none = CHART.series.map((series) => ({ ...series, values: [0, null] }));
    const empty = await draw({ series: none });
    expect(amount(ink(empty, middle))).toBeGreaterThan(800);
    const other = await draw({ series: none, emptyLabel: '本月尚未开始' });
    expect(ink(other, middle)).not.toBe(ink(empty, middle));
    const nobody = await draw({
      people: [],
      series: CHART.series.map((series) => ({ ...series, values: [] })),
    });
    expect(amount(ink(nobody, middle))).toBeGreaterThan(800);
  });

  test('holds twelve people with long names', async () => {
    const people = Array.from({ length: 12 }, (_, n) => `Alexander ${n} Smith`);
    const values = people.map((_, n) => n * 17);
    const { width } = await draw({
      people,
      series: CHART.series.map(({ label, unit }) => ({ label, unit, values })),
    });
    expect(width).toBe(2400);
  });
});

describe('the worker', () => {
  test('draws many at once, each for whom it was asked', async () => {
    const titles = ['一', '二', '三', '四', '五'];
    const alone = await Promise.all(titles.map((title) => charts.draw({ ...CHART, title })));
    const again = await Promise.all(titles.map((title) => charts.draw({ ...CHART, title })));
    expect(again.map((png) => Buffer.from(png).toString('base64'))).toEqual(
      alone.map((png) => Buffer.from(png).toString('base64')),
    );
    expect(new Set(alone.map((png) => Buffer.from(png).toString('base64'))).size).toBe(titles.length);
  });

  test('that dies takes only its chart with it: the next one is drawn by another', async () => {
    const dying = new Worker(
      "require('node:worker_threads').parentPort.on('message', () => process.exit(1))",
      {
        eval: true,
      },
    );
    const drawing = new Worker(
      "const { parentPort } = require('node:worker_threads'); parentPort.on('message', (c) => parentPort.postMessage({ png: Buffer.from(c.title) }))",
      { eval: true },
    );
    const workers = [dying, drawing];
    const own = createCharts(() => workers.shift()!);
    const [first, second] = await Promise.allSettled([
      own.draw({ ...CHART, title: 'one' }),
      own.draw({ ...CHART, title: 'two' }),
    ]);
    expect(first.status === 'rejected' && String(first.reason)).toContain('the chart worker ended');
    expect(second.status === 'fulfilled' && Buffer.from(second.value).toString()).toBe('two');
    await own.close();
  });

  test('that cannot draw a chart says so and goes on', async () => {
    const broken = { ...CHART, series: null } as unknown as KpiChart;
    await expect(charts.draw(broken)).rejects.toThrow('the chart could not be drawn');
    expect((await charts.draw(CHART)).length).toBeGreaterThan(10_000);
  });

  test('that was closed rejects what waits and what comes', async () => {
    const own = createCharts();
    const waiting = own.draw(CHART);
    const closed = own.close();
    await expect(waiting).rejects.toThrow('charts are closed');
    await closed;
    await expect(own.draw(CHART)).rejects.toThrow('charts are closed');
  });
});
