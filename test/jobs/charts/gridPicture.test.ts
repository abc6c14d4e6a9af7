import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createCanvas, loadImage, type SKRSContext2D } from 'canvas';
import { UNIT_STATES, type UnitState } from '../../../src/domain/unit.ts';
import type { GridPicture } from '../../../src/handlers/ports/charts.ts';
import { createCharts, type DrawnCharts } from '../../../src/jobs/charts/createCharts.ts';
import { STATE_LOOKS } from '../../../src/jobs/charts/stateLooks.ts';

let charts: DrawnCharts;
beforeAll(() => {
  charts = createCharts();
});
afterAll(async () => {
  await charts.close();
});

/** 34 floors of 8 doors, all of them in a state. */
function building(state: UnitState, words: string): GridPicture {
  const doors = [1, 2, 3, 4, 5, 6, 7, 8];
  return {
    kind: 'grid',
    title: '云溪府 1栋 销控',
    subtitle: '11-23 周一 10:00',
    columns: doors.map((door) => ({ label: `0${door}`, more: '三房 119㎡' })),
    floors: Array.from({ length: 34 }, (_, row) => ({
      label: String(34 - row),
      cells: doors.map((door) => ({ room: `${34 - row}0${door}`, state, words, price: '298万' })),
    })),
    legend: [{ state, label: `${words} 272` }],
  };
}

async function drawn(grid: GridPicture): Promise<{ context: SKRSContext2D; width: number; height: number }> {
  const image = await loadImage(await charts.draw(grid));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return { context, width: image.width, height: image.height };
}

test('a building of 34 floors and 8 doors is wide enough to be read, and no larger than it can be sent and drawn soon', async () => {
  const { width, height } = await drawn(building('forSale', '待售'));
  // A door has a place of its own of more than 140 pixels, a floor one of more than 40.
  expect(width).toBeGreaterThan(8 * 140);
  expect(height).toBeGreaterThan(34 * 40);
  expect(width * height).toBeLessThan(2_520_000);
});

test.each(UNIT_STATES)(
  'most of the picture of a building that is all %s has the colour of that state',
  async (state) => {
    const { context, width, height } = await drawn(building(state, '待售'));
    const { data } = context.getImageData(0, 0, width, height);
    const [red, green, blue] = [1, 3, 5].map((at) =>
      Number.parseInt(STATE_LOOKS[state].fill.slice(at, at + 2), 16),
    );
    let same = 0;
    for (let at = 0; at < data.length; at += 4) {
      same += data[at] === red && data[at + 1] === green && data[at + 2] === blue ? 1 : 0;
    }
    expect(same / (width * height)).toBeGreaterThan(0.4);
  },
);

test('what a cell says is drawn: Chinese, and other words look otherwise', async () => {
  const [held, sold] = [
    await charts.draw(building('contracted', '预留 至12:00')),
    await charts.draw(building('contracted', '签约')),
  ];
  expect(Buffer.from(held).equals(Buffer.from(sold))).toBe(false);
  // An unknown glyph is the same box for every character.
  const boxes = [await charts.draw(building('held', '预留')), await charts.draw(building('held', '撤回'))];
  expect(Buffer.from(boxes[0]!).equals(Buffer.from(boxes[1]!))).toBe(false);
});
