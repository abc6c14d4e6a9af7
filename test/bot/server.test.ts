import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { salesScript } from '../support/salesScript.ts';
import type { Edge } from '../support/webHarness.ts';
import { startEdge } from '../support/webHarness.ts';

describe('the HTTP server', () => {
  let edge: Edge;
  beforeAll(async () => {
    edge = await startEdge({ script: salesScript(() => 'none') });
  });
  afterAll(() => edge.stop());

  test('lives, is ready and names each platform', async () => {
    expect((await edge.get('/healthz')).status).toBe(200);
    const ready = await edge.get('/readyz');
    expect(ready.status).toBe(200);
    expect(ready.body).toEqual({
      status: 'ready',
      database: 'up',
      platforms: { web: { up: true, detail: 'chat page open' } },
    });
  });

  test('counts requests by route, never by path', async () => {
    await edge.get('/f/some-secret-ticket');
    const metrics = await edge.get('/metrics');
    expect(metrics.headers.get('content-type')).toContain('text/plain');
    expect(metrics.text).toMatch(
      /loupan_http_requests_total\{method="GET",route="\/f\/:ticket",status="404"\} [1-9]/,
    );
    expect(metrics.text).toContain('process_cpu_user_seconds_total');
    expect(metrics.text).not.toContain('some-secret-ticket');
  });

  test('gives each request its own id', async () => {
    const ids = await Promise.all(
      [1, 2].map(async () => (await edge.get('/healthz')).headers.get('x-request-id')),
    );
    expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(ids[0]).not.toBe(ids[1]);
  });

  test('answers an unknown page with 404 and one sentence in the language of the reader', async () => {
    const chinese = await edge.get('/wp-login.php');
    expect([chinese.status, chinese.body]).toEqual([404, { error: '没有这个页面。' }]);
    const english = await edge.get('/wp-login.php', { 'accept-language': 'en-GB,en;q=0.9' });
    expect(english.body.error).toBe('There is no such page.');
    expect((await edge.get('/assets/../../../../etc/passwd')).status).toBe(404);
    expect((await edge.get('/assets/vendor/%2e%2e%2fpackage.json')).status).toBe(404);
    expect((await edge.get('/assets/vendor/constructor')).status).toBe(404);
    expect((await edge.get('/assets/%E0%A4%A')).status).toBeLessThan(500);
  });

  test('refuses a method that a route does not have', async () => {
    const response = await fetch(`${edge.url}/console/api/say`);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toContain('POST');
  });

  test('allows the page nothing that is not its own', async () => {
    const { headers } = await edge.get('/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('serves the page, its modules and the packages they import', async () => {
    expect((await edge.get('/')).headers.get('content-type')).toContain('text/html');
    for (const [name, type] of [
      ['app.js', 'javascript'],
      ['style.css', 'css'],
      ['vendor/preact.mjs', 'javascript'],
      ['vendor/htm.mjs', 'javascript'],
      ['vendor/weui.css', 'css'],
      ['vendor/noto-sans-sc-400.ttf', 'ttf'],
    ] as const) {
      const { status, headers } = await edge.get(`/assets/${name}`);
      expect([name, status]).toEqual([name, 200]);
      expect(headers.get('content-type')).toContain(type);
    }
    const hooks = await edge.get('/assets/vendor/hooks.mjs');
    expect(hooks.text).toContain('from"./preact.mjs"');
    expect(hooks.text).not.toContain('from"preact"');
    expect((await edge.get('/assets/types.d.mts')).status).toBe(404);
  });

  test('sends an unchanged file only once', async () => {
    const first = await edge.get('/assets/app.js');
    const since = first.headers.get('last-modified') ?? '';
    expect(await statusWith(edge, '/assets/app.js', { 'if-modified-since': since })).toBe(304);
  });

  test('refuses a body over 256 KB with 413 and a sentence, also when its length is not announced', async () => {
    const text = 'a'.repeat(300 * 1024);
    const announced = await edge.post('/console/api/say', { as: 'li', text });
    expect(announced.status).toBe(413);
    expect(announced.body.error).toContain('256 KB');
    const response = await fetch(`${edge.url}/console/api/say`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Blob([JSON.stringify({ as: 'li', text })]).stream(),
      duplex: 'half',
    });
    expect(response.status).toBe(413);
  });

  test('refuses what is not JSON with 400, and other types with 415', async () => {
    for (const body of ['{"as":"li",', 'null', '"li"', '[1', '{}{}']) {
      const refused = await edge.post('/console/api/say', body);
      expect([body, refused.status]).toEqual([body, 400]);
      expect(refused.body.error).toMatch(/JSON|格式/);
    }
    expect((await edge.post('/console/api/say', 'as=li', { 'content-type': 'text/plain' })).status).toBe(415);
    const odd = await edge.post('/console/api/say', '{}', {
      'content-type': 'application/json; charset=klingon',
    });
    expect([400, 415]).toContain(odd.status);
    const coded = await edge.post('/console/api/say', '{}', { 'content-encoding': 'rot13' });
    expect([400, 415]).toContain(coded.status);
  });

  test('shows only a reference of an unexpected fault, and logs the fault under it', async () => {
    const { status, body } = await edge.post('/console/api/say', { as: 'li', text: '异常' });
    expect(status).toBe(500);
    const shown = JSON.stringify(body);
    expect(shown).not.toContain('secret detail');
    expect(shown).not.toContain('.ts:');
    const line = edge.lines.find(({ level }) => level === 'error');
    expect(shown).toContain(String(line?.fields['requestId']));
    expect(String(line?.fields['err'])).toContain('secret detail');
  });

  test('answers 503 with Retry-After while the database is away, so that the line is sent again', async () => {
    const { status, headers, body } = await edge.post('/console/api/say', { as: 'li', text: '断线' });
    expect(status).toBe(503);
    expect(headers.get('retry-after')).toBe('5');
    expect(body.error).toContain('数据库');
    expect(await edge.messages('li')).not.toContainEqual(expect.objectContaining({ text: '断线' }));
  });

  test('opens the chat page to loopback names only (DNS rebinding) and to no other origin', async () => {
    expect(await statusWith(edge, '/', { host: 'evil.example' })).toBe(403);
    expect(await statusWith(edge, '/console/api/people', { host: `evil.example:${edge.port}` })).toBe(403);
    expect(await statusWith(edge, '/console/files/x', { host: '127.0.0.1.evil.example' })).toBe(403);
    expect(await statusWith(edge, '/console/api/people', { host: `localhost:${edge.port}` })).toBe(200);
    expect(await statusWith(edge, '/console/api/people', { host: `[::1]:${edge.port}` })).toBe(200);
    const origin = (value: string) => statusWith(edge, '/console/api/people', { origin: value });
    expect(await origin('https://evil.example')).toBe(403);
    expect(await origin('null')).toBe(403);
    expect(await origin(`http://127.0.0.1:${edge.port + 1}`)).toBe(403);
    expect(await origin(edge.url)).toBe(200);
    // Probes and forms are called by other names.
    expect(await statusWith(edge, '/healthz', { host: 'loupan.example' })).toBe(200);
  });
});

describe('readiness', () => {
  test('is 503 with the reason while the database is away', async () => {
    const edge = await startEdge({
      script: salesScript(() => 'none'),
      ping: () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:3306')),
    });
    const { status, body, text } = await edge.get('/readyz');
    expect([status, body.reason, body.database]).toEqual([503, 'the database is away', 'away']);
    expect(text).not.toContain('10.0.0.7');
    await edge.stop();
  });

  test('is 503 when every configured platform is down', async () => {
    const edge = await startEdge({ script: salesScript(() => 'none'), stopped: true });
    const { status, body } = await edge.get('/readyz');
    expect([status, body.reason]).toEqual([503, 'every configured platform is down']);
    expect(body.platforms?.['web']?.up).toBe(false);
    await edge.stop();
  });
});

describe('stopping', () => {
  test('finishes a request that has begun, ends the streams and accepts nothing new', async () => {
    const edge = await startEdge({ script: salesScript(() => 'none') });
    const stream = await fetch(`${edge.url}/console/api/stream?as=li`);
    const slow = connect(edge.port, '127.0.0.1');
    const answered = new Promise<string>((resolve) => {
      let text = '';
      slow.on('data', (chunk: Buffer) => (text += chunk.toString()));
      slow.on('close', () => {
        resolve(text);
      });
    });
    const body = JSON.stringify({ as: 'li', text: '今日' });
    slow.write(
      `POST /console/api/say HTTP/1.1\r\nHost: localhost:${edge.port}\r\nContent-Type: application/json\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n`,
    );
    await edge.get('/healthz');
    const stopped = edge.stop();
    slow.write(body);
    expect(await answered).toContain('200 OK');
    await stopped;
    expect(await new Response(stream.body).text()).toContain('retry:');
    await expect(fetch(`${edge.url}/healthz`)).rejects.toThrow();
  });
});

/** fetch does not let a caller choose the Host header. */
function statusWith(edge: Edge, path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: edge.port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}
