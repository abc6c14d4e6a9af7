import { expect, test } from '@jest/globals';
import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from 'canvas';
import { barPanel } from '../../../src/jobs/charts/barPanel.ts';
import { fitted } from '../../../src/jobs/charts/fitted.ts';
import { FAMILY } from '../../../src/jobs/charts/palette.ts';

const FONT = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';
GlobalFonts.registerFromPath(createRequire(import.meta.url).resolve(FONT), FAMILY);

/** A Chinese character is as wide as two letters of the alphabet. */
const halves = (text: string): number =>
  Array.from(text).reduce((all, letter) => all + (letter > '\u2e7f' ? 2 : 1), 0);

test.each([
  ['窗框胶条老化', '窗框胶条老化'],
  ['主卧窗框胶条老化开裂导致雨天渗水', '主卧窗框胶条老…'],
  ['Failed window', 'Failed window'],
  ['Failed waterproofing of the balcony', 'Failed waterpr…'],
  ['Failed to waterproof', 'Failed to wate…'],
  ['Management of the property', 'Management of…'],
  ['', ''],
])('%s fits into the width of 7½ Chinese characters as %s', (text, cut) => {
  expect(fitted(text, 15, halves)).toBe(cut);
});

test('the names beside bars are as long in English as in Chinese: what counts is their width', () => {
  const ctx = createCanvas(10, 10).getContext('2d');
  const rows = ['Waterproofing of balconies', '主卧窗框胶条老化开裂导致雨天渗水到墙面'].map((label) => ({
    label,
    values: [1],
    said: '1',
  }));
  const panel = { title: '按原因', parts: [], rows, emptyLabel: '' };
  const { labels } = barPanel(panel, { ctx, room: 40 }).data;
  expect(labels).toEqual(['Waterproofing of balconies', '主卧窗框胶条老化开裂导致雨…']);
});
