import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { type Demo, startDemo } from '../support/demo.ts';
import { SENT } from '../support/sentFiles.ts';

const PHONE = { width: 390, height: 844 };
const JPEG = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(SENT.png) };
const PNG = { name: 'b.png', mimeType: 'image/png', buffer: Buffer.from(SENT.png) };
const EXE = { name: 'bad.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(SENT.exe) };

describeInBrowser('photos of a follow-up', (fixture) => {
  const { complaints } = fixture;
  const visit: typeof fixture.visit = (...where) => fixture.visit(...where);
  let demo: Demo;
  const folder = mkdtempSync(join(tmpdir(), 'loupan-photos-'));
  beforeAll(async () => {
    demo = await startDemo();
  }, 60_000);
  afterAll(async () => {
    await demo.stop();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => {
    complaints.length = 0;
  });

  async function newForm(): Promise<string> {
    const response = await fetch(`${demo.url}/console/api/say`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as: 'li', text: '跟进 C12' }),
    });
    const { messages } = (await response.json()) as { messages: { form: { id: string } }[] };
    return `${demo.url}/f/${messages[0]!.form.id}`;
  }

  /** Widths of the pictures of the newest card that has some, as the browser has decoded them. */
  async function pictures(page: Page): Promise<unknown> {
    return await page.evaluate(
      `(async () => {
        const card = [...document.querySelectorAll('.card')].filter((one) => one.querySelector('.picture-open')).at(-1);
        const images = [...card.querySelectorAll('.picture-open img')];
        await Promise.all(images.map((image) => { image.loading = 'eager'; return image.decode(); }));
        return images.map((image) => image.naturalWidth);
      })()`,
    );
  }

  test.each([true, false])(
    'are chosen on a phone, on the page of a form (script: %s), and seen in the chat',
    async (js) => {
      const page = await visit(await newForm(), { ...PHONE, js });
      const input = page.getByLabel('照片', { exact: true });
      expect(await input.getAttribute('accept')).toBe('image/jpeg,image/png');
      await page.getByLabel('内容').fill(`现场照片 ${js}`);
      await input.setInputFiles([JPEG, EXE]);
      await page.getByRole('button', { name: '提交' }).click();
      await page.locator('#f-photos-error', { hasText: '「bad.jpg」名字像照片' }).waitFor();
      expect(await page.getByLabel('内容').inputValue()).toBe(`现场照片 ${js}`);
      await page.getByText('已传 1 张照片').waitFor();
      expect(await page.getByLabel('照片 1').isChecked()).toBe(true);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
      await input.setInputFiles([PNG]);
      await page.getByRole('button', { name: '提交' }).click();
      await page.getByRole('heading', { name: '提交成功' }).waitFor();

      const chat = await visit(demo.url);
      const card = chat.locator('.card', { hasText: `现场照片 ${js}` });
      await card.locator('.picture-open img').nth(1).waitFor();
      expect(await pictures(chat)).toEqual([1, 1]);
    },
  );

  test('that are taken away again by their box are not stored', async () => {
    const page = await visit(await newForm(), { ...PHONE, js: false });
    const input = page.getByLabel('照片', { exact: true });
    await page.getByLabel('内容').fill('留一张');
    await input.setInputFiles([JPEG, PNG, EXE]);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByLabel('照片 2').uncheck();
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('heading', { name: '提交成功' }).waitFor();
    const chat = await visit(demo.url);
    await chat.locator('.card', { hasText: '留一张' }).locator('.picture-open').waitFor();
    expect(await pictures(chat)).toEqual([1]);
  });

  test('of more than 60 MB together are refused with a page that says so', async () => {
    const paths = Array.from({ length: 7 }, (_, i) => join(folder, `${i}.png`));
    for (const path of paths) {
      writeFileSync(path, SENT.largest);
    }
    const page = await visit(await newForm(), PHONE);
    await page.getByLabel('照片', { exact: true }).setInputFiles(paths);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('一共最多 60 MB').waitFor();
    await page.goBack();
    await page.getByRole('button', { name: '提交' }).waitFor();
  });

  test('are sent one by one in the chat, each is seen, and what is wrong stands beside the field', async () => {
    const page = await visit(demo.url);
    await page.locator('[role="log"][aria-busy="false"]').waitFor();
    const form = page.locator(`.form-card >> nth=${await page.locator('.form-card').count()}`);
    await page.getByRole('textbox', { name: '输入消息' }).fill('跟进 C12');
    await page.keyboard.press('Enter');
    const input = form.getByLabel('照片', { exact: true });
    await form.getByLabel('内容').fill('聊天里传的照片');
    // Slow enough to be looked at.
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    await page.route('**/f/*/files', async (route) => {
      await gate;
      await route.continue();
    });
    await input.setInputFiles([JPEG, PNG, EXE]);
    await form.getByText('正在上传 3 张').waitFor();
    expect(await form.getByRole('button', { name: '提交' }).isDisabled()).toBe(true);
    go();
    await form.locator('[data-field="photos"] .lp-error', { hasText: '名字像照片' }).waitFor();
    await form.getByText('已传 2 张照片').waitFor();
    expect(await form.locator('.lp-kept img').count()).toBe(2);
    expect(await form.getByLabel('内容').inputValue()).toBe('聊天里传的照片');
    // What the server refuses stands in the console, too; nothing else does.
    expect(complaints.filter((text) => !text.includes('422'))).toEqual([]);

    await input.setInputFiles([JPEG, JPEG, JPEG, JPEG, JPEG]);
    await form.locator('[data-field="photos"] .lp-error', { hasText: '最多 6 张' }).waitFor();
    // Here it goes away as soon as its box is unticked.
    await form.getByLabel('照片 1').click();
    await form.getByText('已传 1 张照片').waitFor();
    await form.getByRole('button', { name: '提交' }).click();
    const card = page.locator('.card', { hasText: '聊天里传的照片' }).last();
    await card.locator('.picture-open img').waitFor();
    expect(await pictures(page)).toEqual([1]);
  });
});
