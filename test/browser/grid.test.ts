import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import type { Demo } from '../support/demo.ts';
import { startDemo } from '../support/demo.ts';

/** As text: the tests are no browser, and know none of its types. */
const SCROLLED = "document.querySelector('.lp-grid-scroll').scrollTop";
const PHONE = { width: 375, height: 667 };

interface Answer {
  readonly outcome: string;
  readonly messages: readonly {
    readonly card?: { readonly blocks: readonly { readonly kind: string; readonly url?: string }[] };
  }[];
}

describeInBrowser('the page of a building', (fixture) => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await startDemo();
  }, 60_000);
  afterAll(() => demo.stop());
  beforeEach(() => {
    fixture.complaints.length = 0;
  });

  async function say(as: string, text: string): Promise<Answer> {
    const response = await fetch(`${demo.url}/console/api/say`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as, text }),
    });
    return (await response.json()) as Answer;
  }

  async function open(as: string, size: { readonly width: number; readonly height: number }): Promise<Page> {
    const { messages } = await say(as, '销控 A-1');
    const blocks = messages.flatMap(({ card }) => card?.blocks ?? []);
    const url = blocks.find(({ kind }) => kind === 'link')?.url ?? '';
    return await fixture.visit(`${demo.url}${new URL(url).pathname}`, size);
  }

  test('shows every home, what a press on one says, and only those of a state', async () => {
    const page = await open('li', PHONE);
    expect(await page.locator('.lp-cell').count()).toBe(136);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.locator('[data-key="A-1-1502"]').click();
    const said = await page.getByRole('dialog').innerText();
    expect(said).toContain('A-1-1502');
    expect(said).toContain('118.6㎡');
    expect(said).toContain('预留 A-1-1502');
    expect(said).not.toContain('底价');
    await page.getByRole('button', { name: '关闭' }).click();
    await page.getByRole('button', { name: /^签约/ }).click();
    expect(await page.locator('.lp-cell.lp-dim').count()).toBeGreaterThan(90);
    expect(fixture.complaints).toEqual([]);
  });

  test('changes while one looks at it, and stays where one was', async () => {
    const page = await open('chen', PHONE);
    const cell = page.locator('[data-key="A-1-2004"]');
    await cell.scrollIntoViewIfNeeded();
    const before = await page.evaluate(SCROLLED);
    expect(before).not.toBe(0);
    expect((await say('li', '预留 A-1-2004 C12 2小时')).outcome).toBe('done');
    await page.locator('[data-key="A-1-2004"][data-state="held"]').waitFor();
    expect(await cell.innerText()).toContain('预留 至');
    expect(await page.evaluate(SCROLLED)).toBe(before);
    expect(fixture.complaints).toEqual([]);
  });

  test('says how the building stood where a browser runs no script', async () => {
    const { messages } = await say('li', '销控 A-1');
    const link = messages.flatMap(({ card }) => card?.blocks ?? []).find(({ kind }) => kind === 'link');
    const page = await fixture.visit(`${demo.url}${new URL(link?.url ?? '').pathname}`, {
      ...PHONE,
      js: false,
    });
    expect(await page.locator('.lp-cell').count()).toBe(136);
  });
});
