import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createMetrics } from '../../../../src/bot/metrics.ts';
import { createServer, type Server } from '../../../../src/bot/server.ts';
import type { CallbackMessage } from '../../../../src/bot/wecom/callback/callbackMessage.ts';
import { createCallbackCrypto } from '../../../../src/bot/wecom/callback/crypto.ts';
import { callbackRoutes } from '../../../../src/bot/wecom/callback/route.ts';
import { StoreUnavailableError } from '../../../../src/handlers/ports/session.ts';
import { quietLog } from '../../../support/quietLog.ts';
import { BAD_CALLBACKS, type BadCallback } from '../../../support/wecom/badCallbacks.ts';
import { callbackDriver } from '../../../support/wecom/callbackDriver.ts';
import { startWecomWorld, type WecomWorld } from '../../../support/wecom/wecomWorld.ts';

let world: WecomWorld;
let server: Server;
let wecom: ReturnType<typeof callbackDriver>;
let taken: { readonly message: CallbackMessage; readonly delivery: string }[];
/** How often the database is away yet. */
let away = 0;

beforeEach(async () => {
  world = await startWecomWorld();
  taken = [];
  away = 0;
  const { callbackToken: token, callbackAesKey: aesKey, corpId: receiveId } = world.identity;
  const crypto = createCallbackCrypto({ token, aesKey, receiveId });
  const take = (message: CallbackMessage, delivery: string): Promise<void> => {
    taken.push({ message, delivery });
    away -= 1;
    return away >= 0 ? Promise.reject(new StoreUnavailableError(new Error('away'))) : Promise.resolve();
  };
  server = createServer({
    host: '127.0.0.1',
    port: 0,
    adapters: [],
    extras: [
      {
        routes: (router) => {
          callbackRoutes(router, { crypto, take, log: quietLog });
        },
      },
    ],
    ping: () => Promise.resolve(),
    metrics: createMetrics(),
    ids: { uuid: () => randomUUID() },
    log: quietLog,
  });
  wecom = callbackDriver(world, `http://127.0.0.1:${await server.listen()}`);
});
afterEach(async () => {
  await server.close();
  await world.stop();
});

test('WeCom finds that the address is ours', async () => {
  const { status, body, expected } = await wecom.verifyUrl();
  expect([status, body]).toEqual([200, expected]);
});

test('what somebody types arrives as he typed it, three times as one', async () => {
  const text = '新客户 ]]> 😀 <b>&amp; ]]>]]';
  await wecom.text({ user: 'li', text, times: 3 });
  expect(taken.map(({ message }) => message)).toEqual(
    Array.from({ length: 3 }, () => expect.objectContaining({ kind: 'text', from: 'LiNa', content: text })),
  );
  expect(new Set(taken.map(({ delivery }) => delivery)).size).toBe(1);
});

test('what could not be stored is delivered until it is', async () => {
  away = 2;
  const told = await wecom.text({ user: 'li', text: '今日', retry: true });
  expect(told.attempts.map(({ status }) => status)).toEqual([503, 503, 200]);
  expect(new Set(taken.map(({ delivery }) => delivery)).size).toBe(1);
});

test('whoever comes and goes is told by events', async () => {
  await wecom.enterAgent('wang', { times: 2 });
  await wecom.unsubscribe('li');
  await wecom.deleteUser('chen');
  expect(taken.map(({ message: { kind, from } }) => [kind, from])).toEqual([
    ['enter_agent', 'WangJian'],
    ['enter_agent', 'WangJian'],
    ['unsubscribe', 'LiNa'],
    ['change_contact', 'sys'],
  ]);
  expect(taken[0]!.delivery).toBe(taken[1]!.delivery);
  expect(taken[3]!.message).toMatchObject({ change: 'delete_user', userid: 'chenchen', agentId: undefined });
});

test.each(Object.keys(BAD_CALLBACKS) as BadCallback[])(
  'a callback with a bad %s is refused',
  async (kind) => {
    const { status, body } = await wecom.bad(kind);
    expect([status, body]).toEqual([kind === 'huge' ? 413 : 400, '']);
    expect(taken).toEqual([]);
  },
);
