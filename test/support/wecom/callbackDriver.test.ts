import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { WecomCrypto } from '@wecom/aibot-node-sdk';
import { appClient } from './appClient.ts';
import { BAD_CALLBACKS, type BadCallback } from './badCallbacks.ts';
import { callbackDriver } from './callbackDriver.ts';
import { asCard, card } from './sampleMessages.ts';
import { startWecomWorld, type WecomWorld } from './wecomWorld.ts';

let world: WecomWorld;
let server: Server;
let wecom: ReturnType<typeof callbackDriver>;
/** What the receiver has taken, decrypted by the official package. */
let taken: string[];
/** What it answers next; 200 where nothing is said. `never`: nothing at all. */
let answers: (number | 'never')[];

beforeEach(async () => {
  world = await startWecomWorld();
  taken = [];
  answers = [];
  const { callbackToken, callbackAesKey, corpId } = world.identity;
  const crypto = new WecomCrypto(callbackToken, callbackAesKey, corpId);
  server = createServer((request, response) => {
    const answer = answers.shift() ?? 200;
    const { searchParams } = new URL(request.url ?? '/', 'http://app');
    const of = (name: string): string => searchParams.get(name) ?? '';
    const open = (encrypt: string): string => {
      if (!crypto.verifySignature(of('msg_signature'), of('timestamp'), of('nonce'), encrypt)) {
        throw new Error('signature');
      }
      return crypto.decrypt(encrypt);
    };
    const take = async (): Promise<void> => {
      if (request.method === 'GET') {
        response.end(open(of('echostr')));
        return;
      }
      const body = await text(request);
      const inner = open(/^<xml>.*<Encrypt><!\[CDATA\[(.*?)\]\]>/u.exec(body)?.[1] ?? '');
      if (inner.includes('<!DOCTYPE') || body.length > 256 * 1_024) {
        throw new Error('refused');
      }
      taken.push(inner);
      if (answer !== 'never') {
        response.writeHead(answer).end();
      }
    };
    take().catch(() => response.writeHead(401).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  wecom = callbackDriver(world, `http://127.0.0.1:${port}`, { patienceMs: 200 });
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await world.stop();
});

test('WeCom asks whether an address is the app’s', async () => {
  const { status, body, expected } = await wecom.verifyUrl();
  expect([status, body]).toEqual([200, expected]);
});

test('a message can be decrypted by the official package, whatever somebody writes', async () => {
  await wecom.text({ user: 'li', text: '新客户 ]]> 😀 <b>', msgId: '9007199254740993007' });
  expect(taken[0]).toContain('<FromUserName><![CDATA[LiNa]]></FromUserName>');
  expect(taken[0]).toContain('<![CDATA[新客户 ]]]]><![CDATA[> 😀 <b>]]>');
  expect(taken[0]).toContain('<MsgId>9007199254740993007</MsgId><AgentID>1000002</AgentID>');
});

test('what was not taken is delivered again, three times in all', async () => {
  answers = [503, 'never', 200, 500, 500, 500, 500];
  const told = await wecom.text({ user: 'li', text: '一', retry: true });
  expect(told.attempts.map(({ status }) => status)).toEqual([503, 'none', 200]);
  expect(new Set(taken).size).toBe(1);
  const lost = await wecom.text({ user: 'li', text: '二', retry: true });
  expect(lost.attempts).toHaveLength(3);
  answers = [];
  const often = await wecom.text({ user: 'li', text: '三', times: 2, repeat: 1 });
  expect([often.attempts.length, often.repeats.length]).toEqual([2, 1]);
  expect(await often.again()).toMatchObject({ status: 200 });
  expect(taken.filter((one) => one.includes('三'))).toHaveLength(4);
});

test('a press tells what was selected, and its code changes the card once', async () => {
  const app = appClient(world);
  await app.send(asCard(card({}, 'selects')));
  await wecom.press({ user: 'li', taskId: 't1', key: 'submit', selected: { q1: 'a' } });
  const [told = ''] = taken;
  expect(told).toContain(
    '<Event><![CDATA[template_card_event]]></Event><EventKey><![CDATA[submit]]></EventKey>',
  );
  expect(told).toContain('</TaskId ><CardType><![CDATA[multiple_interaction]]></CardType>');
  expect(told).toContain('<OptionIds><OptionId><![CDATA[a]]></OptionId></OptionIds>');
  const code = /<ResponseCode><!\[CDATA\[(.*?)\]\]>/u.exec(told)?.[1];
  const update = { response_code: code, userids: ['lina'], button: { replace_name: '已提交' } };
  expect(await app.update(update)).toMatchObject({ errcode: 0 });
  expect(await app.update(update)).toMatchObject({ errcode: 60140 });
  expect(world.messages('li')).toMatchObject([{ settled: '已提交' }]);
  expect(() => wecom.press({ user: 'li', taskId: 't1', key: 'other' })).toThrow('no button');
  expect(() => wecom.press({ user: 'chen', taskId: 't1', key: 'submit' })).toThrow('no card');
});

test('a press in the menu of a notice says so', async () => {
  const menu = { action_list: [{ text: '稍后', key: 'later' }] };
  await appClient(world).send(asCard(card({ task_id: 't2', action_menu: menu }, 'notice')));
  await wecom.menuPress({ user: 'li', taskId: 't2', key: 'later' });
  expect(taken[0]).toContain('<Event><![CDATA[template_card_menu_event]]></Event>');
});

test('who leaves is no longer reached', async () => {
  await wecom.unsubscribe('li');
  await wecom.deleteUser('chen');
  expect(taken[0]).toContain('<Event><![CDATA[unsubscribe]]></Event>');
  expect(taken[1]).toContain('<ChangeType><![CDATA[delete_user]]></ChangeType>');
  expect(taken[1]).not.toContain('<AgentID>');
  const message = { msgtype: 'text', text: { content: '你好' } };
  expect(await appClient(world).send({ touser: 'LiNa|chenchen', ...message })).toMatchObject({
    errcode: 81013,
  });
});

test.each(Object.keys(BAD_CALLBACKS) as BadCallback[])(
  'a callback with a bad %s is one that must be refused',
  async (kind) => {
    expect(await wecom.bad(kind)).toMatchObject({ status: 401 });
    expect(taken).toEqual([]);
    expect(await wecom.enterAgent('li')).toMatchObject({ status: 200 });
  },
);
