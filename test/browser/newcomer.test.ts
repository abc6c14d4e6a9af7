import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import type { Demo } from '../support/demo.ts';
import { startDemo } from '../support/demo.ts';

/** The first issue, as somebody sees it who has just started the demo. Each step stands on what the steps before left. */
describeInBrowser('a newcomer at the demo, Monday 23 November 10:00', (fixture) => {
  let demo: Demo;
  let page: Page;
  beforeAll(async () => {
    demo = await startDemo();
  }, 60_000);
  afterAll(() => demo.stop());
  beforeEach(async () => {
    page = await fixture.visit(demo.url);
    await page.getByRole('radio', { name: /李娜/ }).waitFor();
  });

  /** Says a line and gives the answer: the message that comes below it. */
  async function say(line: string): Promise<Locator> {
    const before = await newestOrder();
    await page.getByRole('textbox', { name: '输入消息' }).fill(line);
    await page.keyboard.press('Enter');
    return answerAfter(before);
  }

  /** Does something and gives the message of the bot that comes of it. */
  async function answerTo(act: () => Promise<unknown>): Promise<Locator> {
    const before = await newestOrder();
    await act();
    return answerAfter(before);
  }

  async function newestOrder(): Promise<number> {
    // The history is there once it is no longer marked as loading.
    await page.locator('[role="log"][aria-busy="false"]').waitFor();
    return page.locator('.message').count();
  }

  async function answerAfter(count: number): Promise<Locator> {
    const answer = page.locator(`.message >> nth=${count}`).or(page.locator(`.message >> nth=${count + 1}`));
    const theirs = answer.and(page.locator('.theirs')).last();
    await theirs.waitFor();
    return theirs;
  }

  const be = (name: RegExp) => page.getByRole('radio', { name }).check();

  test('1. registers a customer with one line, and the same phone in any writing is the same customer', async () => {
    const card = await say('新客 王先生 13800138001 三房 预算300万 来源=来访');
    const text = await card.innerText();
    expect(text).toContain('王先生');
    expect(text).toContain('138****8001');
    expect(text).toContain('三房');
    expect(text).toContain('300万');
    expect(text).not.toContain('13800138001');
    for (const line of ['新客 王先生 +86 138-0013-8001', '新客 王先生 １３８００１３８００１']) {
      expect(await (await say(line)).innerText()).toMatch(/已经是您的客户/);
    }
    await be(/陈浩/);
    const leak = await (await say('新客 老王 138 0013 8001')).innerText();
    expect(leak).not.toContain('李娜');
    expect(leak).not.toContain('预算');
  });

  test('2. opens the form, with required fields marked, errors beside them, and what was said filled in', async () => {
    const form = await say('新客');
    await form.getByRole('button', { name: '提交' }).click();
    await form.locator('[data-field="name"] .lp-error').waitFor();
    await form.getByRole('textbox', { name: /^姓名.*必填/ }).fill('孙女士');
    await form.getByRole('textbox', { name: /^手机.*必填/ }).fill('1391234');
    await form.getByRole('button', { name: '提交' }).click();
    await form.locator('[data-field="phone"] .lp-error', { hasText: '11 位' }).waitFor();
    expect(await form.getByRole('textbox', { name: /^姓名/ }).inputValue()).toBe('孙女士');
    await form.getByRole('textbox', { name: /^手机/ }).fill('139 1234 0002');
    await form.getByRole('radio', { name: '来电' }).check();
    const done = await answerTo(() => form.getByRole('button', { name: '提交' }).click());
    expect(await done.innerText()).toMatch(/已登记 C\d+ 孙女士/);
    const prefilled = await say('新客 赵先生');
    expect(await prefilled.getByRole('textbox', { name: /^姓名/ }).inputValue()).toBe('赵先生');
  });

  test('3. logs a follow-up, and is reminded at the time that was agreed', async () => {
    const logged = await say('跟进 C12 电话 客户要求看120平 下次=明天15:00');
    expect(await logged.innerText()).toMatch(/已记录跟进：C12 王先生[\s\S]*明天 11-24 周二 15:00/);
    await page.getByRole('button', { name: '明早9点' }).click();
    await page.locator('.clock b', { hasText: '09:00' }).waitFor();
    for (const time of ['11:00', '13:00', '15:00']) {
      await page.getByRole('button', { name: '+2小时' }).click();
      await page.locator('.clock b', { hasText: time }).waitFor();
    }
    const reminder = page.locator('.card', { hasText: '该联系王先生了' }).last();
    const settled = await answerTo(() => reminder.getByRole('button', { name: /30 分钟/ }).click());
    expect(await settled.innerText()).toContain('15:30');
    await page.getByRole('button', { name: '+30分' }).click();
    const again = page.locator('.card', { hasText: '王先生的跟进已过约定时间' });
    await again.getByRole('button', { name: /记跟进/ }).waitFor();
    const record = await answerTo(() => again.getByRole('button', { name: /记跟进/ }).click());
    await record.getByRole('textbox', { name: /内容/ }).fill('约周六看样板间');
    const done = await answerTo(() => record.getByRole('button', { name: '提交' }).click());
    expect(await done.innerText()).toContain('已记录跟进');
  });

  test('4. sees the own day, with a button for each plan', async () => {
    const day = await say('今日');
    expect(await day.innerText()).toMatch(/逾期[\s\S]*今天/);
    const row = day.locator('.card-row').first();
    const answer = await answerTo(() => row.locator('select').selectOption({ index: 1 }));
    expect(await answer.innerText()).toMatch(/提醒|推迟/);
  });

  test('5. finds the daily chart in #sales half an hour after closing, and gets one at any time', async () => {
    await page.getByRole('button', { name: '到18:30' }).click();
    await page.locator('.clock b', { hasText: '18:30' }).waitFor();
    await page.getByRole('button', { name: /销售日报/ }).click();
    const report = page.locator('.card', { hasText: '销售日报' }).last();
    await report.locator('.picture-open img').waitFor();
    expect(await report.innerText()).toMatch(/今日：跟进 \d+/);
    await page.getByRole('button', { name: /楼盘助手/ }).click();
    const month = await say('日报 本月');
    const picture = month.locator('.picture-open img');
    await picture.waitFor();
    const width = await page.evaluate(
      `(async () => { const image = [...document.querySelectorAll('.picture-open img')].at(-1); await image.decode(); return image.naturalWidth; })()`,
    );
    expect(width).toBeGreaterThan(400);
    expect(await picture.getAttribute('alt')).toMatch(/跟进 \d+/);
    await say('跟进 C12 微信 发了户型图');
    expect(await (await say('撤销')).innerText()).toContain('已撤销');
  });

  test('6. gets help, the nearest command for a typing error, and what exists for a wrong reference', async () => {
    expect(await (await say('帮助')).innerText()).toMatch(/新客[\s\S]*跟进[\s\S]*今日/);
    expect(await (await say('跟近 C12')).innerText()).toContain('跟进');
    expect(await (await say('跟进 C9999 电话 没人接')).innerText()).toMatch(/没有找到 C9999/);
  });

  test('8. is answered in English when asked in English', async () => {
    const card = await say('customer Ms Lee 13900139088 3 bedrooms budget 3m');
    const text = await card.innerText();
    expect(text).toContain('Ms Lee');
    expect(text).not.toMatch(/已登记|预算/);
    expect(await (await say('log C12 call wants 120 sqm next=tomorrow 3pm')).innerText()).toMatch(/15:00/);
  });
});
