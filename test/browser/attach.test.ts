import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { XLSX } from '../../src/domain/files/contentType.ts';
import { writeXlsx } from '../../src/handlers/sheets/writeXlsx.ts';
import { describeInBrowser } from '../support/browser.ts';
import { type Demo, startDemo } from '../support/demo.ts';

const TABLE = {
  name: '老客户.xlsx',
  mimeType: XLSX,
  buffer: Buffer.from(
    writeXlsx([
      ['姓名', '电话', '首次接触'],
      ['钱一', '13911110001', '2026-11-03'],
    ]),
  ),
};
const OLD = { name: '旧.xls', mimeType: '', buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 1]) };

describeInBrowser('a file beside the line', (fixture) => {
  const { complaints } = fixture;
  const visit: typeof fixture.visit = (...where) => fixture.visit(...where);
  let demo: Demo;
  beforeAll(async () => {
    demo = await startDemo();
  }, 60_000);
  afterAll(() => demo.stop());
  beforeEach(() => {
    complaints.length = 0;
  });

  test('is chosen, shown, taken away again, and sent with or without a word', async () => {
    const page = await visit(demo.url, { width: 390, height: 844 });
    await page.getByRole('textbox', { name: '输入消息' }).waitFor();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '发文件：表格或照片' }).click();
    await (await chooser).setFiles([OLD]);
    await page.getByRole('alert').filter({ hasText: '旧的 .xls 请另存为 .xlsx' }).waitFor();
    const input = page.locator('.attach-input');
    await input.setInputFiles([TABLE, { ...TABLE, name: '再一张.xlsx' }]);
    await page.getByRole('button', { name: '不发 再一张.xlsx' }).click();
    expect(await page.locator('.attached li').allInnerTexts()).toEqual([
      expect.stringContaining('老客户.xlsx'),
    ]);
    await page.getByRole('button', { name: '发送' }).click();
    await page.getByText('收到一张表格，是什么？').waitFor();
    expect(await page.locator('.attached').count()).toBe(0);
    await page.getByRole('button', { name: '导入客户' }).click();
    await page.getByText('收到客户表，正在检查').first().waitFor();
    await page.getByText('检查完了：客户表共 1 行').first().waitFor();
    const wide = await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth');
    expect(wide).toBe(true);
    // The file that was no table was refused: that is what a browser complains of.
    expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
  }, 60_000);
});
