import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createMetrics } from '../../src/bot/metrics.ts';
import { rateRoutes } from '../../src/bot/rate.ts';
import { createServer, type Server } from '../../src/bot/server.ts';
import { StoreUnavailableError } from '../../src/handlers/ports/session.ts';
import { systemIds } from '../../src/ids.ts';
import { openRatingOffice, type RatingOffice } from '../handlers/satisfaction/ratingOffice.ts';
import { quietLog } from '../support/quietLog.ts';

let office: RatingOffice;
let server: Server;
let url: string;
let away = false;

beforeEach(async () => {
  away = false;
  office = await openRatingOffice();
  const { links } = office;
  const orAway = <T>(work: () => Promise<T>): Promise<T> =>
    away ? Promise.reject(new StoreUnavailableError(new Error('gone'))) : work();
  server = createServer({
    host: '127.0.0.1',
    port: 0,
    adapters: [],
    extras: [
      rateRoutes({
        links: {
          open: (token) => orAway(() => links.open(token)),
          answer: (token, said) => orAway(() => links.answer(token, said)),
        },
        log: quietLog,
      }),
    ],
    ping: () => Promise.resolve(),
    metrics: createMetrics(),
    ids: systemIds,
    log: quietLog,
  });
  url = `http://127.0.0.1:${await server.listen()}`;
  await office.received();
});
afterEach(async () => {
  await server.close();
  await office.close();
});

const rating = async () => {
  const customer = await office.store.read.customers.byRef(12);
  return (await office.store.read.ratings.ofCustomer(customer!.id, 1))[0]!;
};

async function look(token: string, method = 'GET') {
  const response = await fetch(`${url}/s/${token}`, { method });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

async function send(token: string, fields: Readonly<Record<string, string>>) {
  const response = await fetch(`${url}/s/${token}`, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: response.status, html: await response.text() };
}

describe('the page on which a customer rates', () => {
  test('has five stars, a comment, no script and nothing of the customer; a chat’s preview uses nothing up', async () => {
    const token = await office.asked();
    await look(token, 'HEAD');
    await look(token);
    const { status, headers, html } = await look(token);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).toContain('您对 11月23日 的接待满意吗？');
    expect(html.match(/type="radio"/gu)).toHaveLength(5);
    expect(html).toMatch(/<label for="star-5">.*5 星，非常满意/su);
    expect(html).toMatch(/<textarea[^>]*maxlength="500"/u);
    expect(html).not.toMatch(/<script|style=|王先生|13800138000|李娜|C12/u);
    expect((await rating()).stars).toBeNull();
  });

  test('takes an answer once; the second is told so politely', async () => {
    const token = await office.asked();
    const taken = await send(token, { stars: '5', comment: '<script>alert(1)</script> 很好' });
    expect(taken.status).toBe(200);
    expect(taken.html).toContain('谢谢您的评价');
    expect(await rating()).toMatchObject({ stars: 5, comment: '<script>alert(1)</script> 很好' });
    const again = await send(token, { stars: '1', comment: '' });
    expect(again.status).toBe(410);
    expect(again.html).toContain('这条链接已经评过了');
    expect((await look(token)).status).toBe(410);
    expect((await rating()).stars).toBe(5);
  });

  test('of two at one moment one is taken', async () => {
    const token = await office.asked();
    const both = await Promise.all([send(token, { stars: '5' }), send(token, { stars: '1' })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 410]);
  });

  test.each([{}, { stars: '0' }, { stars: '6' }, { stars: 'abc' }, { stars: '4.5' }])(
    'asks once more for stars that are none: %j',
    async (fields) => {
      const token = await office.asked();
      const back = await send(token, { comment: '"><b>留着</b>', ...fields });
      expect(back.status).toBe(422);
      expect(back.html).toContain('请先选几颗星');
      expect(back.html).toContain('&quot;&gt;&lt;b&gt;留着&lt;/b&gt;');
      expect((await rating()).stars).toBeNull();
    },
  );

  test('refuses a comment of ten thousand characters with its stars kept, and a body without end', async () => {
    const token = await office.asked();
    const long = await send(token, { stars: '3', comment: '好'.repeat(10_000) });
    expect(long.status).toBe(422);
    expect(long.html).toContain('意见请写在 500 个字以内');
    expect(long.html).toMatch(/id="star-3"[^>]*checked/u);
    expect((await send(token, { stars: '3', comment: '好'.repeat(200_000) })).status).toBe(413);
    const json = await fetch(`${url}/s/${token}`, { method: 'POST', body: 'stars=5' });
    expect(json.status).toBe(415);
    expect((await rating()).stars).toBeNull();
  });

  test.each(['nope', 'a'.repeat(43), '%2e%2e%2f', 'x'.repeat(5_000)])(
    'knows no link that is made up (%#)',
    async (forged) => {
      await office.asked();
      expect((await look(forged)).status).toBe(404);
      const sent = await send(forged, { stars: '5' });
      expect(sent.status).toBe(404);
      expect(sent.html).toContain('没有找到这条链接');
      expect((await rating()).stars).toBeNull();
    },
  );

  test('is over when the link has expired', async () => {
    const token = await office.asked();
    office.clock.set(new Date('2026-12-08T00:00:00Z'));
    expect((await look(token)).status).toBe(410);
    const late = await send(token, { stars: '5' });
    expect(late.status).toBe(410);
    expect(late.html).toContain('这条链接过期了');
    expect((await rating()).stars).toBeNull();
  });

  test('says so where the database is away, and can be sent again then', async () => {
    const token = await office.asked();
    away = true;
    const gone = await send(token, { stars: '5' });
    expect(gone.status).toBe(503);
    expect(gone.html).toContain('您的评价还没有提交');
    expect((await look(token)).headers.get('retry-after')).toBe('5');
    away = false;
    expect((await send(token, { stars: '5' })).status).toBe(200);
  });

  test('is English where the words to the customer were', async () => {
    const token = office.tokenIn(await office.say('li', 'satisfaction C12'));
    const { html } = await look(token);
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('How was your visit on 11/23?');
    expect((await send(token, { stars: '2' })).html).toContain('We are sorry that you are not satisfied.');
  });
});
