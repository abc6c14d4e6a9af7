import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createMetrics } from '../../../../src/bot/metrics.ts';
import { createServer, type Server } from '../../../../src/bot/server.ts';
import type { CallbackMessage } from '../../../../src/bot/wecom/callback/callbackMessage.ts';
import { createCallbackCrypto } from '../../../../src/bot/wecom/callback/crypto.ts';
import { callbackRoutes } from '../../../../src/bot/wecom/callback/route.ts';
import { StoreUnavailableError } from '../../../../src/handlers/ports/session.ts';
import { recordedLog } from '../api/recordedLog.ts';
import { encryptRaw, envelope, KEYS, laidOut, posted, signed } from './sealedCallback.ts';
import { VECTORS } from './vectors.ts';

const TEXT =
  '<xml><ToUserName><![CDATA[ww-loupan]]></ToUserName><FromUserName><![CDATA[LiNa]]></FromUserName>' +
  '<CreateTime>1764000000</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[今日]]></Content>' +
  '<MsgId>4561255354251345929</MsgId><AgentID>1000002</AgentID></xml>';
const ENTERED =
  '<xml><ToUserName><![CDATA[ww-loupan]]></ToUserName><FromUserName><![CDATA[LiNa]]></FromUserName>' +
  '<CreateTime>1764000000</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[enter_agent]]></Event>' +
  '<EventKey><![CDATA[]]></EventKey><AgentID>1000002</AgentID></xml>';

let server: Server;
let url = '';
const { log, lines } = recordedLog();
const taken: { message: CallbackMessage; delivery: string }[] = [];
let take: () => Promise<void> = () => Promise.resolve();

/** The whole HTTP edge on loopback, with the callback of one app. */
async function serve(keys: typeof KEYS): Promise<{ server: Server; url: string }> {
  const edge = createServer({
    host: '127.0.0.1',
    port: 0,
    adapters: [],
    extras: [
      {
        routes: (router) => {
          callbackRoutes(router, {
            crypto: createCallbackCrypto(keys),
            take: async (message, delivery) => {
              await take();
              taken.push({ message, delivery });
            },
            log,
          });
        },
      },
    ],
    ping: () => Promise.resolve(),
    metrics: createMetrics(),
    ids: { uuid: () => randomUUID() },
    log,
  });
  return { server: edge, url: `http://127.0.0.1:${await edge.listen()}/wecom/callback` };
}

beforeAll(async () => {
  ({ server, url } = await serve(KEYS));
});
beforeEach(() => {
  taken.length = 0;
  take = () => Promise.resolve();
});
afterAll(() => server.close());

interface Posted {
  readonly query: URLSearchParams;
  readonly body: string;
}

async function post({ query, body }: Posted, more = '') {
  const response = await fetch(`${url}?${query.toString()}${more}`, { method: 'POST', body });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe('the check of the URL, when an administrator enters it', () => {
  test('is answered with the text that is sealed in it, and nothing else', async () => {
    const [, { token, encodingAESKey: aesKey, receiveId, plaintext }] = VECTORS;
    const official = await serve({ token, aesKey, receiveId });
    const echostr =
      'P9nAzCzyDtyTWESHep1vC5X9xho%2FqYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp%2B4RPcs8TgAE7OaBO%2BFZXvnaqQ%3D%3D';
    const query =
      'msg_signature=5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3&timestamp=1409659589&nonce=263014780';
    const response = await fetch(`${official.url}?${query}&echostr=${echostr}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(plaintext));
    // A proxy between us and WeCom may have written the + as it is.
    const plain = await fetch(`${official.url}?${query}&echostr=${echostr.replaceAll('%2B', '+')}`);
    expect(await plain.text()).toBe(plaintext);
    await official.server.close();
  });

  const check = (encrypt: string, change: Readonly<Record<string, string>> = {}) => {
    const { signature, timestamp, nonce } = signed(encrypt);
    const query = new URLSearchParams({
      msg_signature: signature,
      timestamp,
      nonce,
      echostr: encrypt,
      ...change,
    });
    return fetch(`${url}?${query.toString()}`);
  };
  const echo = createCallbackCrypto(KEYS).encrypt('1616140317555161061', Buffer.alloc(16, 1));

  test('is ours', async () => {
    expect(await (await check(echo)).text()).toBe('1616140317555161061');
  });

  test.each([
    ['another signature', echo, { msg_signature: '5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3' }],
    ['another nonce', echo, { nonce: '24680' }],
    [
      'another company',
      createCallbackCrypto({ ...KEYS, receiveId: 'ww-other' }).encrypt('1', Buffer.alloc(16)),
      {},
    ],
    ['garbage', 'AAAA', {}],
    ['nothing sealed', echo, { echostr: '' }],
  ])('with %s is refused without a word', async (_what, encrypt, change) => {
    const response = await check(encrypt, change);
    expect([response.status, await response.text()]).toEqual([400, '']);
  });

  test('without anything is refused', async () => {
    const response = await fetch(url);
    expect([response.status, await response.text()]).toEqual([400, '']);
  });
});

describe('a message that WeCom delivers', () => {
  test('is taken, and then answered with 200 and nothing', async () => {
    const order: string[] = [];
    take = async () => {
      await new Promise((resolve) => setImmediate(resolve));
      order.push('taken');
    };
    const answer = await post(posted(TEXT));
    order.push('answered');
    expect(order).toEqual(['taken', 'answered']);
    expect([answer.status, answer.text]).toEqual([200, '']);
    expect(taken).toEqual([
      {
        delivery: 'message:4561255354251345929',
        message: expect.objectContaining({ kind: 'text', from: 'LiNa', content: '今日' }),
      },
    ]);
  });

  test('three times has one identity, whatever nonce it came with', async () => {
    for (const xml of [TEXT, ENTERED]) {
      taken.length = 0;
      for (const nonce of ['1', '2', '3']) {
        expect((await post(posted(xml, { nonce, timestamp: `176400000${nonce}` }))).status).toBe(200);
      }
      expect(taken).toHaveLength(3);
      expect(new Set(taken.map(({ delivery }) => delivery)).size).toBe(1);
    }
  });

  test('is asked for again while the database is away', async () => {
    take = () => Promise.reject(new StoreUnavailableError(new Error('connect ECONNREFUSED')));
    const answer = await post(posted(TEXT));
    expect([answer.status, answer.text]).toEqual([503, '']);
    expect(answer.headers.get('retry-after')).toBe('5');
    take = () => Promise.resolve();
    expect((await post(posted(TEXT))).status).toBe(200);
    expect(taken).toHaveLength(1);
  });

  test('that we stumble over is not asked for again: it would be the same the next time', async () => {
    take = () => Promise.reject(new Error('a fault of ours'));
    const answer = await post(posted(TEXT));
    expect([answer.status, answer.text]).toEqual([200, '']);
    expect(lines.at(-1)).toMatchObject({ level: 'error', fields: { kind: 'text' } });
    expect(String(lines.at(-1)?.fields['err'])).toContain('a fault of ours');
  });

  test('may be as large as a body can be', async () => {
    const body = (size: number) => {
      const given = posted(TEXT);
      const filler = `<Filler>${'a'.repeat(size - given.body.length - '<Filler></Filler>'.length)}</Filler>`;
      return { ...given, body: given.body.replace('</xml>', `${filler}</xml>`) };
    };
    expect((await post(body(256 * 1024))).status).toBe(200);
    expect((await post(body(256 * 1024 + 1))).status).toBe(413);
  });

  test('of 300 kB is refused without being read to its end, also when its length is not announced', async () => {
    const { query } = posted(TEXT);
    const response = await fetch(`${url}?${query.toString()}`, {
      method: 'POST',
      body: new Blob(['a'.repeat(300 * 1024)]).stream(),
      duplex: 'half',
    });
    expect([response.status, await response.text()]).toEqual([413, '']);
    expect(response.headers.get('connection')).toBe('close');
    expect(taken).toEqual([]);
  });
});

describe('whatever WeCom has not sent us', () => {
  const right = posted(TEXT);
  const without = (name: string) => {
    const query = new URLSearchParams(right.query);
    query.delete(name);
    return { ...right, query };
  };
  const changed = (name: string, value: string) => {
    const query = new URLSearchParams(right.query);
    query.set(name, value);
    return { ...right, query };
  };
  const bad: readonly (readonly [string, Posted, string?])[] = [
    ['a wrong signature', changed('msg_signature', '477715d11cdb4164915debcba66cb864d751f3e6')],
    [
      'a signature by another token',
      changed('msg_signature', signed(right.seal.encrypt, '1764000000', '13579', 'other').signature),
    ],
    ['a changed nonce', changed('nonce', '24680')],
    ['a changed timestamp', changed('timestamp', '1764000001')],
    ['no signature', without('msg_signature')],
    ['no timestamp', without('timestamp')],
    ['no nonce', without('nonce')],
    ['no query at all', { ...right, query: new URLSearchParams() }],
    ['two signatures', right, '&msg_signature=a'],
    ['two nonces', right, '&nonce=13579'],
    ['a query that is badly encoded', without('nonce'), '&nonce=%E0%A4%A'],
    ['a message for another company', posted(TEXT, { receiveId: 'ww-other' })],
    ['garbage that is rightly signed', envelope(Buffer.alloc(64, 7).toString('base64'))],
    ['no base64', envelope('今日今日今日')],
    ['a ciphertext that was cut short', envelope(right.seal.encrypt.slice(0, 64))],
    ['a padding that was cut short', envelope(encryptRaw(laidOut({ message: TEXT }).subarray(0, -16)))],
    ['a length that lies', envelope(encryptRaw(laidOut({ message: TEXT, length: 5 })))],
    ['no XML', { ...right, body: 'encrypt=1' }],
    ['nothing', { ...right, body: '' }],
    ['a body that is open to everybody', { ...right, body: TEXT }],
    [
      'an entity of a file of ours',
      { ...right, body: `<!DOCTYPE xml [<!ENTITY f SYSTEM "file:///etc/passwd">]>${right.body}` },
    ],
    [
      'the same inside, rightly sealed',
      posted(`<!DOCTYPE xml [<!ENTITY f SYSTEM "file:///etc/passwd">]>${TEXT}`),
    ],
    ['an XML inside that cannot be read', posted(TEXT.slice(0, -3))],
    ['a text inside without its sender', posted(TEXT.replace(/<FromUserName>.*<\/FromUserName>/u, ''))],
  ];

  test.each(bad.map(([what, given, more = '']) => [what, given, more] as const))(
    '%s is refused',
    async (_what, given, more) => {
      const answer = await post(given, more);
      expect([answer.status, answer.text]).toEqual([400, '']);
      expect(taken).toEqual([]);
    },
  );

  test('is answered in one way, so that nobody learns which check has failed', async () => {
    const answers = new Set<string>();
    for (const [, given, more] of bad) {
      const { status, text, headers } = await post(given, more);
      const shown = [...headers].filter(([name]) => name !== 'x-request-id' && name !== 'date');
      answers.add(JSON.stringify([status, text, shown]));
    }
    expect(answers.size).toBe(1);
  });

  test('is named in the log by the check that it failed, never by what was in it', async () => {
    const from = lines.length;
    for (const [, given, more] of bad) {
      await post(given, more);
    }
    const said = JSON.stringify(lines.slice(from));
    expect(
      lines
        .slice(from)
        .every(({ level, fields }) => level === 'warn' && typeof fields['reason'] === 'string'),
    ).toBe(true);
    for (const secret of [
      KEYS.token,
      KEYS.aesKey,
      right.seal.encrypt,
      right.seal.signature,
      '今日',
      'LiNa',
      'passwd',
    ]) {
      expect(said).not.toContain(secret);
    }
  });

  test('that breaks off is no fault of ours', async () => {
    const from = lines.length;
    await new Promise<void>((resolve) => {
      const broken = request(`${url}?${right.query.toString()}`, {
        method: 'POST',
        headers: { 'content-length': '1000' },
      });
      broken.on('error', () => {
        resolve();
      });
      broken.write('<xml>', () => {
        setImmediate(() => broken.destroy());
      });
    });
    expect((await post(right)).status).toBe(200);
    expect(lines.slice(from).filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('another method has no route', async () => {
    expect((await fetch(url, { method: 'PUT', body: 'a' })).status).toBe(405);
  });
});
