import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readSheet } from '../../src/handlers/sheets/readSheet.ts';
import { until } from '../support/until.ts';
import { browser } from '../support/wecom/formBrowser.ts';
import { fileLinks } from '../support/wecom/formLinks.ts';
import { openWecomOffice, type WecomOffice } from '../support/wecom/wecomOffice.ts';

const BASE = 'https://loupan.example.com';
const AGENT = 'Mozilla/5.0 (iPhone) wxwork/4.1 MicroMessenger/7.0';

/** 王强 exports in the chat of the app: the path of the link that he is sent. */
async function exported(office: WecomOffice, line: string): Promise<string> {
  const before = fileLinks(office.world, 'wang').length;
  await office.app.text({ user: 'wang', text: line });
  await until('the link stands in his chat', () => fileLinks(office.world, 'wang').length > before);
  return fileLinks(office.world, 'wang').at(-1)!;
}

describe('a table behind a link', () => {
  let office: WecomOffice;
  beforeAll(async () => {
    office = await openWecomOffice({ ways: ['app'], baseUrl: BASE });
  });
  afterAll(() => office.stop());

  test('is fetched by the browser that opens it first, as a file with its Chinese name, and shown nowhere', async () => {
    const path = await exported(office, '导出 客户');
    expect((await fetch(`${office.url}${path}`, { redirect: 'manual' })).status).toBe(302);
    const his = browser(office);
    const away = await his.get(path);
    expect([away.status, away.location]).toEqual([302, `${path}?again=1`]);
    const file = await his.get(away.location!);
    expect(file.status).toBe(200);
    const { rows } = await readSheet(file.bytes);
    expect(rows[0]?.cells.slice(0, 2)).toEqual(['编号', '姓名']);
    expect(file.headers.get('content-disposition')).toContain(
      `attachment; filename="??-2026-11-23.xlsx"; filename*=UTF-8''${encodeURIComponent('客户-2026-11-23.xlsx')}`,
    );
    expect(file.headers.get('content-type')).toContain('spreadsheetml.sheet');
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(file.headers.get('cache-control')).toBe('no-store');
    expect((await his.get(path)).status).toBe(200);
    const another = browser(office);
    await another.get(path);
    const refused = await another.get(`${path}?again=1`);
    expect([refused.status, refused.text.includes('另一个浏览器')]).toEqual([403, true]);
  });

  test('is a file of text where CSV was asked for', async () => {
    const his = browser(office);
    const path = await exported(office, '导出 房源 A-1 格式=csv');
    await his.get(path);
    const file = await his.get(`${path}?again=1`);
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.headers.get('content-disposition')).toContain(encodeURIComponent('房源-2026-11-23.csv'));
    expect([...file.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test('opens no more after half a day, and a link that was made up never did', async () => {
    const path = await exported(office, '导出 客户');
    const his = browser(office);
    office.clock.set(new Date(office.clock.now().getTime() + 12 * 3_600_000 + 1_000));
    const late = await his.get(path);
    expect([late.status, late.text.includes('已失效')]).toEqual([410, true]);
    expect((await his.get(`${path.slice(0, -2)}xx`)).status).toBe(404);
  });
});

describe('where WeCom says who opens it', () => {
  let office: WecomOffice;
  beforeAll(async () => {
    office = await openWecomOffice({ ways: ['app'], baseUrl: BASE, domainFile: 'WW_verify_abc123.txt' });
  });
  afterAll(() => office.stop());

  test('the asker may, another member may not', async () => {
    const path = await exported(office, '导出 客户');
    const openedBy = async (who: string) => {
      const his = browser(office, AGENT);
      const to = new URL((await his.get(path)).location!);
      const back = `${path}?code=${office.world.oauthCode(who)}&state=${to.searchParams.get('state')!}`;
      const first = await his.get(back);
      return first.status === 302 ? await his.get(first.location!) : first;
    };
    expect((await openedBy('chen')).status).toBe(403);
    const file = await openedBy('wang');
    expect(file.status).toBe(200);
    expect(file.headers.get('content-disposition')).toContain('attachment');
  });
});
