import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { createApp } from '../src/app.ts';
import { createDemoClock } from '../src/clock.ts';
import { readConfig } from '../src/config.ts';
import { systemIds } from '../src/ids.ts';
import { createLog } from '../src/log.ts';

/** Takes the pictures of the README from the real demo: `npm run docs`. Chromium: CHROMIUM_PATH or /usr/bin/chromium. */
const LINES = [
  '新客 何先生 13800138001 三房 预算300万 来访',
  '跟进 何先生 电话 客户要求看120平 下次=明天15:00',
];

const folder = mkdtempSync(join(tmpdir(), 'loupan-pictures-'));
const config = readConfig({
  PORT: '0',
  LOUPAN_NOW: '2026-11-23T10:00:00+08:00',
  DATABASE_URL: `sqlite:${join(folder, 'loupan.db')}`,
  LOUPAN_FILES: join(folder, 'files'),
});
const app = createApp({
  config,
  dataKey: new Uint8Array(32).fill(9),
  clock: createDemoClock(config.now),
  ids: systemIds,
  log: createLog('error', process.stderr),
  random: () => 0.5,
});
const images = new URL('../docs/images/', import.meta.url);
mkdirSync(images, { recursive: true });
const url = `http://127.0.0.1:${await app.start()}`;
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1150 } });
  await page.goto(url);
  await page.evaluate('document.fonts.ready');
  const composer = page.locator('textarea').last();
  for (const [index, line] of LINES.entries()) {
    await composer.fill(line);
    await composer.press('Enter');
    await page
      .getByText(index === 0 ? '已登记' : '已记录跟进')
      .first()
      .waitFor();
  }
  // Messages slide in; the picture is of the page at rest.
  await page.waitForTimeout(500);
  writeFileSync(new URL('page.png', images), await page.screenshot());

  await post('/console/api/clock', { to: '2026-11-23T18:30:00+08:00' });
  const { messages } = (await (await fetch(`${url}/console/api/messages?as=wang&in=%23sales`)).json()) as {
    messages: { card?: { blocks: { kind: string; url?: string }[] } }[];
  };
  const chart = messages.at(-1)?.card?.blocks.find(({ kind }) => kind === 'image')?.url ?? '';
  writeFileSync(new URL('chart.png', images), Buffer.from(await (await fetch(url + chart)).arrayBuffer()));
} finally {
  await browser.close();
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function post(path: string, body: unknown): Promise<void> {
  const answer = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  }
}
