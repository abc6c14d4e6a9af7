import { inspect } from 'node:util';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createWecomClient } from '../../../../src/bot/wecom/api/client.ts';
import { sendFailure, WecomError, WecomUnansweredError } from '../../../../src/bot/wecom/api/errors.ts';
import { quietLog } from '../../../support/quietLog.ts';
import { failure, openTinyOffice, SECRET, type TinyOffice } from './tinyClient.ts';
import type { TinyAnswer, TinyCall } from './tinyWecom.ts';

const HOUR = 3_600_000;
const BODY = '{"touser":"LiNa","msgtype":"text"}';

let office: TinyOffice;
afterEach(() => office.wecom.close());

const open = async (...given: Parameters<typeof openTinyOffice>): Promise<TinyOffice> => {
  office = await openTinyOffice(...given);
  return office;
};
/** Answers calls of the API in this order, and well when there are no more; gettoken always well. */
const inOrder = (...answers: readonly TinyAnswer[]) => {
  const left = [...answers];
  return ({ method }: TinyCall) => (method === 'gettoken' ? undefined : left.shift());
};
const refusing = (errcode: number) => ({
  errcode,
  errmsg: `no, hint: [1], from ip: 115.227.127.185, more info`,
});
const post = () => office.client.post('message/send', BODY);

describe('a call', () => {
  test('carries the token, its query and its JSON', async () => {
    const { client, wecom } = await open();
    await client.get('user/get', { userid: '李 娜&a=b' });
    await client.post('tag/create', { tagname: '销售经理' });
    expect(wecom.calls.map(({ httpMethod, method }) => `${httpMethod} ${method}`)).toEqual([
      'GET gettoken',
      'GET user/get',
      'POST tag/create',
    ]);
    const [token, got, posted] = wecom.calls;
    expect(Object.fromEntries(token!.query)).toEqual({ corpid: 'ww-loupan', corpsecret: SECRET });
    expect(Object.fromEntries(got!.query)).toEqual({ access_token: 'TOKEN-1', userid: '李 娜&a=b' });
    expect(Object.fromEntries(posted!.query)).toEqual({ access_token: 'TOKEN-1' });
    expect(posted!.type).toBe('application/json');
    expect(JSON.parse(posted!.body.toString())).toEqual({ tagname: '销售经理' });
  });

  test('sends a frozen body byte for byte, each time', async () => {
    const frozen = '{"z":1, "a" : "楼👨‍👩‍👧‍👦\\u4e00\\/", "n":1.0}\n ';
    const { client, wecom } = await open(inOrder(refusing(42001), refusing(-1)));
    await client.post('message/send', frozen);
    const sent = wecom.callsOf('message/send').map(({ body }) => body.toString('utf8'));
    expect(sent).toEqual([frozen, frozen, frozen]);
  });

  test('gives what WeCom says, without its errcode', async () => {
    const { client } = await open(inOrder({ msgid: 'M1', extra: [1] }));
    expect(await client.post('message/send', BODY)).toEqual({ msgid: 'M1', extra: [1] });
  });

  test('finds its way from an address without the last slash', async () => {
    const { wecom } = await open();
    const client = createWecomClient({
      baseUrl: wecom.baseUrl.slice(0, -1),
      corpId: 'ww-loupan',
      secret: SECRET,
      monotonic: () => 0,
      delay: () => Promise.resolve(),
      log: quietLog,
    });
    await client.get('tag/list');
    expect(wecom.callsOf('tag/list')).toHaveLength(1);
  });
});

describe('the token', () => {
  test('is asked for once by fifty calls that begin together', async () => {
    const { client, wecom } = await open();
    await Promise.all(Array.from({ length: 50 }, () => client.post('message/send', BODY)));
    expect(wecom.callsOf('gettoken')).toHaveLength(1);
    expect(wecom.callsOf('message/send')).toHaveLength(50);
  });

  test.each([42001, 40014, 40001])('that fifty calls find ended (%i) is renewed once', async (errcode) => {
    const stale = ({ method, query }: TinyCall) =>
      method !== 'gettoken' && query.get('access_token') === 'TOKEN-1' ? refusing(errcode) : undefined;
    const { client, wecom } = await open(stale);
    await Promise.all(Array.from({ length: 50 }, () => client.post('message/send', BODY)));
    expect(wecom.callsOf('gettoken')).toHaveLength(2);
    expect(wecom.callsOf('message/send')).toHaveLength(100);
    expect(client.state().up).toBe(true);
  });

  test('that is refused also when it is new is not asked for without end', async () => {
    const { client, wecom } = await open(({ method }) =>
      method === 'gettoken' ? undefined : refusing(40014),
    );
    const error = await failure(client.post('message/send', BODY));
    expect(error).toMatchObject({ errcode: 40014 });
    expect(sendFailure(error).kind).toBe('retry');
    expect(wecom.callsOf('gettoken')).toHaveLength(2);
    expect(wecom.callsOf('message/send')).toHaveLength(2);
  });

  test('with a wrong secret is asked for once an hour, and the client says so', async () => {
    const { client, wecom, lines, pass } = await open(({ method }) =>
      method === 'gettoken' ? refusing(40001) : undefined,
    );
    const errors = await Promise.all(
      Array.from({ length: 50 }, () => failure(client.post('message/send', BODY))),
    );
    for (let i = 0; i < 10; i += 1) {
      errors.push(await failure(client.get('tag/list')));
    }
    expect(wecom.calls).toHaveLength(1);
    expect(errors.every((error) => error instanceof WecomError && error.method === 'gettoken')).toBe(true);
    expect(client.state()).toEqual({
      up: false,
      detail: 'WeCom refused gettoken: 40001, the secret or the access token is wrong; tried again in 60 min',
    });
    expect(lines.filter(({ level }) => level === 'error')).toHaveLength(1);
    pass(HOUR);
    await failure(client.get('tag/list'));
    expect(wecom.calls).toHaveLength(2);
  });
});

describe('while WeCom is busy', () => {
  test('it is asked three times more, with more and more patience', async () => {
    const { client, waits, wecom } = await open(
      inOrder(refusing(-1), refusing(-1), refusing(-1), { msgid: 'M1' }),
    );
    expect(await client.post('message/send', BODY)).toEqual({ msgid: 'M1' });
    expect(waits).toEqual([500, 1_000, 2_000]);
    expect(wecom.callsOf('message/send')).toHaveLength(4);
  });

  test('and stays so, the message is for later', async () => {
    const { client, waits, wecom } = await open(({ method }) =>
      method === 'gettoken' ? undefined : refusing(-1),
    );
    const error = await failure(client.post('message/send', BODY));
    expect(sendFailure(error)).toEqual({
      kind: 'retry',
      reason: 'WeCom refused message/send: -1, WeCom is busy',
    });
    expect(waits).toHaveLength(3);
    expect(wecom.callsOf('message/send')).toHaveLength(4);
  });

  test('also gettoken is asked again', async () => {
    let busy = 2;
    const { client, waits } = await open(({ method }) => {
      busy -= method === 'gettoken' ? 1 : 0;
      return method === 'gettoken' && busy >= 0 ? refusing(-1) : undefined;
    });
    await client.get('tag/list');
    expect(waits).toEqual([500, 1_000]);
  });

  test('every other refusal comes back at once', async () => {
    const { client, waits, wecom } = await open(inOrder(refusing(45009)));
    expect(sendFailure(await failure(client.post('message/send', BODY)))).toMatchObject({
      kind: 'retry',
      afterMs: 60_000,
    });
    expect(waits).toEqual([]);
    expect(wecom.callsOf('message/send')).toHaveLength(1);
  });
});

describe('when no answer comes', () => {
  test.each([
    ['it takes too long', 'hang', 'unknown'],
    ['the connection breaks after the request', 'break', 'unknown'],
    ['a proxy says 502', { status: 502, text: 'bad gateway' }, 'unknown'],
    ['a proxy says 403', { status: 403, text: 'no' }, 'retry'],
    ['a proxy sends us elsewhere', { status: 302, text: '' }, 'retry'],
    ['a page comes instead', { status: 200, text: '<html>sign in</html>' }, 'unknown'],
    ['nothing comes', { status: 200, text: '' }, 'unknown'],
    ['an answer without errcode comes', { status: 200, text: '{"ok":true}' }, 'unknown'],
  ] as const)('because %s', async (_what, answer, kind) => {
    const { client, wecom } = await open(inOrder(answer), answer === 'hang' ? 200 : undefined);
    const error = await failure(client.post('message/send', BODY));
    expect(error).toBeInstanceOf(WecomUnansweredError);
    expect(sendFailure(error).kind).toBe(kind);
    expect(wecom.callsOf('message/send')).toHaveLength(1);
    expect(wecom.calls.some(({ method }) => method.includes('elsewhere'))).toBe(false);
  });

  test('nobody has seen a question or an upload: it may be repeated', async () => {
    const { client } = await open(({ method }) => (method === 'gettoken' ? undefined : 'break'));
    expect(sendFailure(await failure(client.get('tag/list'))).kind).toBe('retry');
    const upload = client.upload({ type: 'image', filename: 'a.png', bytes: Buffer.from('picture') });
    expect(sendFailure(await failure(upload)).kind).toBe('retry');
  });

  test('to gettoken, the message was never sent', async () => {
    const { client, wecom } = await open(({ method }) => (method === 'gettoken' ? 'break' : undefined));
    expect(sendFailure(await failure(client.post('message/send', BODY))).kind).toBe('retry');
    expect(wecom.callsOf('message/send')).toEqual([]);
    expect(client.state()).toMatchObject({ up: false });
  });

  test('because nobody listens, the message was never sent', async () => {
    const { client, wecom } = await open();
    await client.get('tag/list');
    await wecom.close();
    const error = await failure(client.post('message/send', BODY));
    expect(sendFailure(error)).toEqual({
      kind: 'retry',
      reason: 'no answer of WeCom to message/send: ECONNREFUSED',
    });
  });
});

describe('an upload', () => {
  test('is a form with one file', async () => {
    const { client, wecom } = await open(inOrder({ media_id: 'M1' }));
    await client.upload({ type: 'image', filename: '日报 KPI.png', bytes: Buffer.from([0, 255, 13, 10]) });
    const [call] = wecom.callsOf('media/upload');
    expect(Object.fromEntries(call!.query)).toEqual({ access_token: 'TOKEN-1', type: 'image' });
    const text = call!.body.toString('latin1');
    expect(call!.type).toContain('multipart/form-data; boundary=');
    expect(text.match(/Content-Disposition: .*/giu)).toEqual([
      'Content-Disposition: form-data; name="media"; filename="___KPI.png"',
    ]);
    expect(text).toContain('\r\n\r\n\0\u00ff\r\n\r\n--');
  });

  test('is sent again wholly after the token was renewed', async () => {
    const { client, wecom } = await open(inOrder(refusing(42001), { media_id: 'M1' }));
    await client.upload({ type: 'image', filename: 'a.png', bytes: Buffer.from('picture') });
    const bodies = wecom.callsOf('media/upload').map(({ body }) => body.toString().includes('picture'));
    expect(bodies).toEqual([true, true]);
  });
});

describe('an address that is not trusted', () => {
  test('is said by the client until WeCom lets it in, and once in the log', async () => {
    const { client, lines } = await open(inOrder(refusing(60020), refusing(60020), refusing(81013)));
    expect(await failure(post())).toMatchObject({ errcode: 60020, ip: '115.227.127.185' });
    await failure(post());
    expect(client.state()).toMatchObject({ up: false });
    expect(client.state().detail).toContain('企业可信IP');
    expect(lines.filter(({ level }) => level === 'error')).toHaveLength(1);
    expect(await failure(post())).toMatchObject({ errcode: 81013 });
    expect(client.state().up).toBe(true);
  });
});

describe('no secret', () => {
  test('is in an error or in the log, however it failed', async () => {
    const answers: readonly TinyAnswer[] = [
      refusing(42001),
      refusing(60020),
      refusing(81013),
      refusing(-1),
      'hang',
      'break',
      { status: 500, text: `token TOKEN-1 ${SECRET}` },
      { status: 200, text: `TOKEN-1 ${SECRET}` },
      { errcode: 40058, errmsg: `access_token=TOKEN-1&corpsecret=${SECRET}` },
    ];
    const said: string[] = [];
    for (const answer of answers) {
      const { client, lines, wecom } = await open(
        ({ method }) => (method === 'gettoken' ? undefined : answer),
        200,
      );
      said.push(inspect(await failure(client.post('message/send', BODY)), { depth: 20, showHidden: true }));
      said.push(inspect(lines, { depth: 20, showHidden: true }), inspect(client.state()));
      await wecom.close();
    }
    for (const answer of [...answers.slice(3), refusing(40001), { access_token: SECRET }]) {
      const { client, lines, wecom } = await open(
        ({ method }) => (method === 'gettoken' ? answer : undefined),
        200,
      );
      said.push(inspect(await failure(client.get('tag/list')), { depth: 20, showHidden: true }));
      said.push(inspect(lines, { depth: 20, showHidden: true }), inspect(client.state()));
      await wecom.close();
    }
    expect(said.join('\n')).not.toMatch(/TOKEN-\d|the-secret-of-the-app/u);
  });
});
