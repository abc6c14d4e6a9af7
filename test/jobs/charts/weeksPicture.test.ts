import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadImage } from 'canvas';
import type { PicturedDay, WeeksPicture } from '../../../src/handlers/ports/charts.ts';
import { createCharts, type DrawnCharts } from '../../../src/jobs/charts/createCharts.ts';

let charts: DrawnCharts;
beforeAll(() => {
  charts = createCharts();
});
afterAll(async () => {
  await charts.close();
});

const day: PicturedDay = {
  label: '14',
  look: 'makeUp',
  words: '春节',
  count: '第 1 天',
  mark: '到期',
  faint: false,
};

function weeks(count: number): WeeksPicture {
  return {
    kind: 'weeks',
    title: '5个工作日：02-27 周五 18:00',
    subtitle: '云溪府',
    columns: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
    weeks: Array.from({ length: count }, () => Array.from({ length: 7 }, () => day)),
    legend: [{ look: 'makeUp', label: '调休上班' }],
  };
}

test('each week has a line of its own, and ten weeks are no larger than can be sent', async () => {
  const [three, ten] = [
    await loadImage(await charts.draw(weeks(3))),
    await loadImage(await charts.draw(weeks(10))),
  ];
  expect(three.width).toBeGreaterThan(1_500);
  expect(ten.height / ten.width).toBeGreaterThan(three.height / three.width);
  expect(ten.width * ten.height).toBeLessThan(2_520_000);
});
