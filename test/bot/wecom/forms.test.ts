import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { until } from '../../support/until.ts';
import { browser } from '../../support/wecom/formBrowser.ts';
import { formLink } from '../../support/wecom/formLink.ts';
import { openWecomOffice, type WecomOffice } from '../../support/wecom/wecomOffice.ts';

const BASE = 'https://loupan.example.com';

/** 李娜 asks for a form in the chat of the app. */
function linkOf(office: WecomOffice, name: string): Promise<string> {
  // Members get 30 messages a minute.
  office.clock.set(new Date(office.clock.now().getTime() + 60_000));
  return formLink(office, 'li', () => office.app.text({ user: 'li', text: `新客 ${name}` }));
}

describe('a form’s page, opened from WeCom', () => {
  let office: WecomOffice;
  beforeAll(async () => {
    office = await openWecomOffice({ ways: ['app'], baseUrl: BASE });
  });
  afterAll(() => office.stop());

  const linkFor = (name: string): Promise<string> => linkOf(office, name);
  const values = (phone: string) => ({ name: '赵女士', phone });

  test('belongs to the browser that opens it first; another one is refused and can have a new one sent to its person', async () => {
    const path = await linkFor('赵女士');
    const hers = browser(office);
    const his = browser(office);
    expect((await hers.open(path)).status).toBe(200);
    const refused = await his.open(path);
    expect(refused.status).toBe(403);
    expect(refused.text).not.toContain('赵女士');
    expect((await his.post(path, values('13922230001'))).status).toBe(403);
    let page = '';
    await formLink(office, 'li', async () => {
      const again = await his.post(`${path}/again`, {});
      page = again.text;
      expect(again.status).toBe(200);
    });
    expect(page).not.toContain('赵女士');
    expect((await his.post(`${path}/again`, {})).status).toBe(200);
    expect((await hers.post(path, values('13922230001'))).status).toBe(200);
  });

  test('is not held by who only fetches a preview of its link, and not used up by opening', async () => {
    const path = await linkFor('钱女士');
    const crawler = browser(office);
    expect((await crawler.get(path)).status).toBe(200);
    const hers = browser(office);
    expect((await hers.open(path)).status).toBe(200);
    expect((await hers.open(path)).status).toBe(200);
    expect((await hers.post(path, values('13922230002'))).status).toBe(200);
  });

  test('is used up by one submit: a second one and a late one are refused, with a way to a new one', async () => {
    const path = await linkFor('孙女士');
    const hers = browser(office);
    await hers.open(path);
    expect((await hers.post(path, values('13922230003'))).status).toBe(200);
    const second = await hers.post(path, values('13922230004'));
    expect(second.status).toBe(410);
    expect(second.text).toContain('/again');
    const late = await linkFor('李女士');
    await hers.open(late);
    office.clock.set(new Date(office.clock.now().getTime() + 25 * 3_600_000));
    expect((await hers.post(late, values('13922230005'))).status).toBe(410);
  });

  test('keeps what was typed for its person alone', async () => {
    const path = await linkFor('周女士');
    const hers = browser(office);
    await hers.open(path);
    expect((await hers.type(path, { name: '周女士', phone: '139222' })).status).toBe(204);
    expect((await hers.open(path)).text).toContain('value="139222"');
    const his = browser(office);
    await his.get(path);
    expect((await his.type(path, { name: '改掉' })).status).toBe(403);
    expect((await hers.open(path)).text).not.toContain('改掉');
  });

  test('shows the answer in the chat where it was asked for', async () => {
    const path = await linkFor('吴女士');
    const hers = browser(office);
    await hers.open(path);
    await hers.post(path, { name: '吴女士', phone: '13922230006' });
    await until('it stands in the chat', () =>
      office.world.messages('li').some(({ text }) => text.includes('吴女士') && text.includes('已登记')),
    );
  });
});

describe('where the domain is a trusted one', () => {
  const AGENT = 'Mozilla/5.0 (iPhone) wxwork/4.1 MicroMessenger/7.0';
  let office: WecomOffice;
  beforeAll(async () => {
    office = await openWecomOffice({ ways: ['app'], baseUrl: BASE, domainFile: 'WW_verify_abc123.txt' });
  });
  afterAll(() => office.stop());

  const openedBy = async (who: string | undefined, path: string, his = browser(office, AGENT)) => {
    const away = await his.get(path);
    expect(away.status).toBe(302);
    const to = new URL(away.location!);
    expect(to.searchParams.get('redirect_uri')).toBe(`${BASE}${path}`);
    const back = `${path}?code=${office.world.oauthCode(who)}&state=${to.searchParams.get('state')!}`;
    const first = await his.get(back);
    return first.status === 302 ? await his.get(first.location!) : first;
  };
  test('WeCom says who opens a form: its person may, anybody else may not', async () => {
    const path = await linkOf(office, '赵女士');
    expect((await openedBy('chen', path)).status).toBe(403);
    expect((await openedBy(undefined, path)).status).toBe(403);
    expect((await openedBy('li', path)).status).toBe(200);
    expect((await browser(office).open(path)).status).toBe(403);
  });

  test.each([
    ['cannot be reached', { kind: 'unreachable' }],
    ['has a fault', { kind: 'errcode', errcode: 60020 }],
  ] as const)(
    'while WeCom %s its person is told so with a way to try again, which works when it is back',
    async (_what, fault) => {
      const path = await linkOf(office, '钱女士');
      const hers = browser(office, AGENT);
      office.world.fail('auth/getuserinfo', fault, { times: 9 });
      const told = await openedBy('li', path, hers);
      expect(told.status).toBe(503);
      expect(told.text).toContain('企业微信暂时连不上');
      expect(told.text).not.toContain('钱女士');
      const [, retry] = /<a[^>]* href="([^"]+)"[^>]*>再试一次</u.exec(told.text)!;
      office.world.heal();
      const opened = await openedBy('li', retry!, hers);
      expect([opened.status, opened.text.includes('钱女士')]).toEqual([200, true]);
    },
  );

  test('the file by which WeCom knows the domain is served', async () => {
    const file = await browser(office).get('/WW_verify_abc123.txt');
    expect([file.status, file.text]).toEqual([200, 'abc123']);
  });
});
