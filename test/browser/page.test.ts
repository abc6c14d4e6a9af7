import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { everyBlock, salesScript } from '../support/salesScript.ts';
import { TEST_PICTURE } from '../support/testPicture.ts';
import type { Edge } from '../support/webHarness.ts';
import { startEdge } from '../support/webHarness.ts';

const PHONE = { width: 390, height: 844 };
const sales = { platform: 'web' as const, workspace: 'demo', key: '#sales' };

describeInBrowser('the chat page', (fixture) => {
  const { complaints } = fixture;
  const visit: typeof fixture.visit = (...where) => fixture.visit(...where);
  let edge: Edge;
  let picture: string;
  beforeEach(async () => {
    picture = '';
    complaints.length = 0;
    edge = await startEdge({ script: salesScript(() => picture) });
    picture = await edge.files.put(TEST_PICTURE, 'image/png');
  });
  afterEach(() => edge.stop());

  /** Types a line and sends it with Enter. */
  async function say(page: Page, line: string): Promise<void> {
    await page.getByRole('textbox', { name: '输入消息' }).fill(line);
    await page.keyboard.press('Enter');
  }

  const bubble = (page: Page, text: string) => page.locator('.bubble', { hasText: text });

  test('greets a newcomer, who says a line and reads the answer', async () => {
    const page = await visit(edge.url);
    await page.getByRole('heading', { name: '今天从哪位客户开始？' }).waitFor();
    await say(page, '新客 王先生 13800138000 三房');
    await page.locator('.mine', { hasText: '新客 王先生 13800138000 三房' }).waitFor();
    const card = page.locator('.card');
    await card.getByRole('heading', { name: '客户 C12 王先生' }).waitFor();
    expect(await card.getByRole('definition').allTextContents()).toContain('138****8000');
    expect(await card.getByRole('row').count()).toBe(4);
    expect(await card.getByRole('link').getAttribute('rel')).toContain('noopener');
    expect(complaints).toEqual([]);
  });

  test('shows every kind of block, the picture too, and enlarges it', async () => {
    const page = await visit(edge.url);
    await say(page, '卡片');
    await page.locator('.card .picture img').first().waitFor();
    const width = await page.evaluate(
      `(async () => { const image = document.querySelector('.picture-open img'); await image.decode(); return image.naturalWidth; })()`,
    );
    expect(width).toBe(1);
    await page.getByRole('button', { name: /^放大/ }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('a double click on a button is one press, and a select runs what was chosen', async () => {
    const page = await visit(edge.url);
    await say(page, '卡片');
    await page.getByRole('button', { name: '完成' }).dblclick();
    await bubbleOrCard(page, '好的：followUp.log').first().waitFor();
    await page.locator('select[data-action="plan.snooze"]').selectOption('PT2H');
    await bubbleOrCard(page, '"for":"PT2H"').waitFor();
    expect(edge.desk.handled.filter(({ said }) => said.kind === 'action')).toHaveLength(2);
  });

  test('a form stands in the message: errors beside their fields, what was typed stays, then it is done', async () => {
    const page = await visit(edge.url);
    await say(page, '新客 王先生');
    const name = page.getByRole('textbox', { name: /姓名/ });
    expect(await name.inputValue()).toBe('王先生');
    await page.getByRole('textbox', { name: /手机号/ }).fill('1380013');
    await page.getByRole('radio', { name: '来访' }).check();
    await page.getByRole('textbox', { name: /首次沟通内容/ }).fill('想看三房');
    await page.getByRole('button', { name: '提交' }).click();
    await page.locator('[data-field="phone"] .lp-error').waitFor();
    const phone = page.getByRole('textbox', { name: /手机号/ });
    expect(await phone.getAttribute('aria-invalid')).toBe('true');
    expect(await page.evaluate(`document.activeElement.name`)).toBe('phone');
    // A message that comes in between takes nothing away.
    await edge.web.send(
      { ...sales, key: 'dm:li' },
      edge.web.freeze({ blocks: [{ kind: 'text', text: '提醒' }] }),
      'r',
    );
    await bubbleOrCard(page, '提醒').waitFor();
    expect(await phone.inputValue()).toBe('1380013');
    expect(await page.getByRole('radio', { name: '来访' }).isChecked()).toBe(true);
    await phone.fill('13800138000');
    edge.desk.forms.set('ticket-1', { state: 'used', locale: 'zh-CN' });
    await page.getByRole('button', { name: '提交' }).click();
    await bubbleOrCard(page, '已登记 C31 王先生').waitFor();
    await bubble(page, '✓ 登记新客户').waitFor();
    expect(edge.desk.handled.at(-1)?.said).toMatchObject({
      values: { name: '王先生', phone: '13800138000', source: 'visit', note: '想看三房' },
    });
  });

  test('marks a conversation with news and opens it', async () => {
    const page = await visit(edge.url);
    await page.getByRole('button', { name: /楼盘助手/ }).waitFor();
    await edge.web.send(sales, edge.web.freeze(everyBlock(picture)), 'daily');
    const place = page.getByRole('button', { name: /销售日报/ });
    await place.getByText('有新消息').waitFor({ state: 'attached' });
    await place.click();
    await page.locator('.card-heading').waitFor();
    expect(await place.getByText('有新消息').count()).toBe(0);
    await page.reload();
    await page.getByRole('button', { name: /销售日报/ }).waitFor();
    expect(await page.locator('.place .dot').count()).toBe(0);
  });

  test('lets the newcomer be somebody else, who sees only the own conversations', async () => {
    const page = await visit(edge.url);
    await say(page, '今日');
    await page.locator('.mine').waitFor();
    await page.getByRole('radio', { name: /陈晨/ }).check();
    await page.getByRole('heading', { name: '今天从哪位客户开始？' }).waitFor();
    expect(await page.locator('.message').count()).toBe(0);
    await say(page, '帮助');
    await page.locator('.mine', { hasText: '帮助' }).waitFor();
    expect(edge.desk.handled.at(-1)?.speaker?.externalId).toBe('chen');
  });

  test('moves the demo clock', async () => {
    const page = await visit(edge.url);
    await page.getByRole('button', { name: '+2小时' }).click();
    await page.locator('.clock b', { hasText: '12:00' }).waitFor();
    await page.getByRole('button', { name: '到18:30' }).click();
    await page.locator('.clock b', { hasText: '18:30' }).waitFor();
    expect(edge.now().toISOString()).toBe('2026-11-23T10:30:00.000Z');
    await page.getByRole('button', { name: '明早9点' }).click();
    await page.locator('.clock b', { hasText: '09:00' }).waitFor();
    expect(edge.now().toISOString()).toBe('2026-11-24T01:00:00.000Z');
  });

  test('fills the composer from a suggestion that holds data, and sends one that is a word', async () => {
    const page = await visit(edge.url);
    await page.getByRole('button', { name: '登记新客' }).click();
    expect(await page.getByRole('textbox', { name: '输入消息' }).inputValue()).toContain('新客 王先生');
    expect(edge.desk.handled).toHaveLength(0);
    await page.getByRole('button', { name: '帮助' }).click();
    await page.locator('.mine', { hasText: '帮助' }).waitFor();
  });

  test('Shift+Enter makes a new line, and a composing input method keeps its Enter', async () => {
    const page = await visit(edge.url);
    const composer = page.getByRole('textbox', { name: '输入消息' });
    await composer.fill('跟进 王先生');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('想看120平');
    expect(await composer.inputValue()).toBe('跟进 王先生\n想看120平');
    await composer.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    expect(edge.desk.handled).toHaveLength(0);
    await page.keyboard.press('Enter');
    await page.locator('.mine').waitFor();
  });

  test('speaks English when asked to, and remembers it', async () => {
    const page = await visit(edge.url);
    await page.getByRole('button', { name: 'Switch the page to English' }).click();
    await page.getByRole('button', { name: /Daily report/ }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    await page.getByRole('button', { name: /Daily report/ }).waitFor();
    expect(await page.getByText('Sales manager').count()).toBe(1);
  });

  test('shows hostile text as text', async () => {
    const page = await visit(edge.url);
    await say(page, '<img src=x onerror="document.title=`owned`"><b>粗</b>');
    await bubble(page, '<b>粗</b>').first().waitFor();
    expect(await page.locator('.message b, .message img').count()).toBe(0);
    expect(await page.title()).toBe('楼盘 Loupan');
  });

  test('says that the database is away and keeps the line to be sent again', async () => {
    const page = await visit(edge.url);
    await say(page, '断线');
    await page.getByRole('alert').filter({ hasText: '数据库暂时连不上' }).waitFor();
    expect(await page.getByRole('textbox', { name: '输入消息' }).inputValue()).toBe('断线');
  });

  test('says that the connection is lost, and is up to date again when it is back', async () => {
    const page = await visit(edge.url);
    await say(page, '今日');
    await page.locator('.theirs').waitFor();
    const { port, webChat } = edge;
    await edge.stop();
    await page.getByText('连接断开了').waitFor();
    edge = await startEdge({ script: salesScript(() => picture), port, webChat });
    await edge.web.send(
      { ...sales, key: 'dm:li' },
      edge.web.freeze({ blocks: [{ kind: 'text', text: '回来了' }] }),
      'b',
    );
    await bubbleOrCard(page, '回来了').waitFor({ timeout: 20_000 });
    await page.getByText('连接断开了').waitFor({ state: 'hidden' });
  });

  test('fits a phone 390 pixels wide, and its menu opens and closes', async () => {
    const page = await visit(edge.url, PHONE);
    await say(page, '卡片');
    await page.locator('.card').waitFor();
    await say(page, '新客');
    await page.getByRole('button', { name: '提交' }).waitFor();
    expect(await page.evaluate(`document.documentElement.scrollWidth`)).toBe(PHONE.width);
    const wide = await page.evaluate(
      `[...document.querySelectorAll('.card')].filter((card) => card.getBoundingClientRect().right > innerWidth).length`,
    );
    expect(wide).toBe(0);
    await page.getByRole('button', { name: '人员与对话' }).click();
    await page.getByRole('button', { name: /销售日报/ }).click();
    await page.getByRole('heading', { name: '销售日报' }).waitFor();
    expect(await page.getByRole('radio', { name: /陈晨/ }).isVisible()).toBe(false);
  });

  test('brings its own Chinese font for a machine that has none', async () => {
    const page = await visit(edge.url, { fonts: true });
    const loaded = await page.evaluate(
      `document.fonts.load('16px "Loupan Sans"', '楼盘').then((faces) => faces.map((face) => face.status))`,
    );
    expect(loaded).toEqual(['loaded']);
  });

  test('can be used with the keyboard alone: everything that acts has a name and takes the focus', async () => {
    const page = await visit(edge.url);
    await say(page, '卡片');
    await page.locator('.card').waitFor();
    const nameless = await page.evaluate(
      `[...document.querySelectorAll('button, a, input, select, textarea')]
        .filter((element) =>
          [element.getAttribute('aria-label'), element.textContent, ...[...(element.labels ?? [])].map((l) => l.textContent)]
            .every((part) => (part ?? '').trim() === ''))
        .map((element) => element.outerHTML)`,
    );
    expect(nameless).toEqual([]);
    await page.getByRole('button', { name: '完成' }).focus();
    await page.keyboard.press('Enter');
    await bubbleOrCard(page, '好的：followUp.log').waitFor();
  });

  test('the form of a link works on a phone, with and without a script', async () => {
    for (const js of [true, false]) {
      await edge.post('/console/api/say', { as: 'li', text: '新客' });
      const shown = (await edge.messages('li')).at(-1)?.form;
      const ticket = shown?.id ?? '';
      edge.desk.forms.set(ticket, { state: 'open', form: shown as never, locale: 'zh-CN' });
      const page = await visit(`${edge.url}/f/${ticket}`, { ...PHONE, js });
      await page.getByLabel(/姓名/).fill('王先生');
      await page.getByRole('radio', { name: '来访' }).check();
      await page.getByRole('button', { name: '提交' }).click();
      await page.locator('#f-phone-error').waitFor();
      expect(await page.getByLabel(/姓名/).inputValue()).toBe('王先生');
      expect(await page.getByRole('radio', { name: '来访' }).isChecked()).toBe(true);
      await page.getByLabel(/手机号/).fill('13800138000');
      await page.getByRole('button', { name: '提交' }).click();
      await page.getByRole('heading', { name: '提交成功' }).waitFor();
    }
  });

  function bubbleOrCard(page: Page, text: string) {
    return page.locator('.bubble, .card', { hasText: text });
  }
});
