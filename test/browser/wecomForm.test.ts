import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { describeInBrowser } from '../support/browser.ts';
import { until } from '../support/until.ts';
import { formLink } from '../support/wecom/formLink.ts';
import { openWecomOffice, type WecomOffice } from '../support/wecom/wecomOffice.ts';

const PHONE = { width: 375, height: 667 };

describeInBrowser('a form that is opened on a phone from WeCom', (fixture) => {
  const { complaints } = fixture;
  let office: WecomOffice;
  beforeAll(async () => {
    office = await openWecomOffice({ ways: ['app'], baseUrl: 'https://loupan.example.com' });
  }, 60_000);
  afterAll(() => office.stop());
  beforeEach(() => {
    complaints.length = 0;
  });

  const linkFor = async (line: string): Promise<string> => {
    office.clock.set(new Date(office.clock.now().getTime() + 60_000));
    const path = await formLink(office, 'li', () => office.app.text({ user: 'li', text: line }));
    return `${office.url}${path}`;
  };

  test('is filled in with one hand, says what is wrong beside the field, and answers in the chat', async () => {
    const page = await fixture.visit(await linkFor('新客 赵女士'), PHONE);
    expect(await page.getByLabel('姓名').inputValue()).toBe('赵女士');
    const fits = await page.evaluate('document.documentElement.scrollWidth <= innerWidth');
    expect(fits).toBe(true);
    const button = page.locator('button[type=submit]');
    expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(40);
    await page.getByLabel('手机').fill('1392222');
    await button.click();
    await page.getByText('应为 11 位').waitFor();
    expect(await page.getByLabel('姓名').inputValue()).toBe('赵女士');
    await page.getByLabel('手机').fill('13922231111');
    await page.locator('button[type=submit]').click();
    await page.getByText('提交成功').waitFor();
    await until('the answer stands in the chat', () =>
      office.world.messages('li').some(({ text }) => text.includes('赵女士') && text.includes('已登记')),
    );
    // The refused submit answers 422, which the console of the browser names.
    expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
  });

  test('is open again as it was when the phone has closed it, and to nobody else', async () => {
    const link = await linkFor('新客 钱女士');
    const page = await fixture.visit(link, PHONE);
    const kept = page.waitForResponse((response) => response.url().endsWith('/typed'));
    await page.getByLabel('手机').fill('139222');
    expect((await kept).status()).toBe(204);
    await page.reload();
    expect(await page.getByLabel('手机').inputValue()).toBe('139222');
    const other = await fixture.visit(link, PHONE);
    await other.getByText('这张表单不是在这里打开的').waitFor();
    expect(await other.content()).not.toContain('钱女士');
    await other.getByText('重新发一张到我的聊天里').click();
    await other.getByText('已发到聊天里').waitFor();
    expect(complaints.filter((one) => !one.includes('403'))).toEqual([]);
  });
});
