import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { salesScript } from '../support/salesScript.ts';
import type { Edge } from '../support/webHarness.ts';
import { startEdge } from '../support/webHarness.ts';

describeInBrowser('what the chat page has shown', (fixture) => {
  const { complaints } = fixture;
  let edge: Edge;
  beforeEach(async () => {
    complaints.length = 0;
    edge = await startEdge({ script: salesScript(() => '') });
  });
  afterEach(() => edge.stop());

  async function remind(text: string, conversation = 'dm:li'): Promise<string> {
    const address = { platform: 'web', workspace: 'demo', key: conversation } as const;
    const sent = await edge.web.send(address, edge.web.freeze({ heading: text, blocks: [] }), text);
    return sent.ok ? sent.remoteRef : '';
  }

  /** The page with its timers in the test's hand; `look` lets pass what it waits for before it tells. */
  async function open(): Promise<{ page: Page; look: () => Promise<void> }> {
    const page = await fixture.visit(edge.url);
    await page.getByRole('button', { name: /楼盘助手/ }).waitFor();
    await page.clock.install();
    return { page, look: () => page.clock.runFor(1_000) };
  }

  const told = (page: Page) => page.waitForResponse((response) => response.url().endsWith('/api/seen'));
  const heading = (page: Page, text: string) => page.getByRole('heading', { name: text }).waitFor();

  test('is told of the open conversation, together and each message once', async () => {
    const { page, look } = await open();
    const ids = [await remind('该联系王先生了'), await remind('该联系刘女士了')];
    await heading(page, '该联系刘女士了');
    let answer = told(page);
    await look();
    await answer;
    const third = await remind('该联系孙先生了');
    await heading(page, '该联系孙先生了');
    answer = told(page);
    await look();
    await answer;
    expect(edge.desk.shown).toEqual([
      { who: 'li', messages: ids },
      { who: 'li', messages: [third] },
    ]);
    expect(complaints).toEqual([]);
  });

  test('is not told of a page out of sight until it comes back', async () => {
    const { page, look } = await open();
    await page.evaluate(`Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'))`);
    const id = await remind('该联系王先生了');
    await heading(page, '该联系王先生了');
    await look();
    await edge.get('/console/api/people');
    expect(edge.desk.shown).toEqual([]);
    const answer = told(page);
    await page.evaluate(`Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'visible' });
      document.dispatchEvent(new Event('visibilitychange'))`);
    await look();
    await answer;
    expect(edge.desk.shown).toEqual([{ who: 'li', messages: [id] }]);
  });

  test('is not told of a channel, nor of one’s own conversation while a channel is open', async () => {
    const { page, look } = await open();
    await page.getByRole('button', { name: /销售日报/ }).click();
    await remind('销售日报已出', '#sales');
    const id = await remind('该联系王先生了');
    await heading(page, '销售日报已出');
    await look();
    const answer = told(page);
    await page.getByRole('button', { name: /楼盘助手/ }).click();
    await heading(page, '该联系王先生了');
    await look();
    await answer;
    expect(edge.desk.shown).toEqual([{ who: 'li', messages: [id] }]);
  });
});
