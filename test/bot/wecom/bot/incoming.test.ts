import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { BotConnectionDeps } from '../../../../src/bot/wecom/bot/botConnection.ts';
import { until } from '../../../support/until.ts';
import { type ConnectionHarness, connectionHarness, type Incoming } from './connectionHarness.ts';
import { startTinyBot, type TinyBot } from './tinyBot.ts';

let bot: TinyBot;
let ours: ConnectionHarness;
beforeEach(async () => {
  bot = await startTinyBot();
});
afterEach(async () => {
  await ours.connection.stop();
  await bot.stop();
});

async function connect(more: Partial<BotConnectionDeps> = {}): Promise<void> {
  ours = connectionHarness(bot.url, more);
  ours.connection.start();
  await until('it is connected', () => ours.connection.connected);
}

/** A promise that somebody else settles. */
function gate(): { readonly passed: Promise<void>; readonly open: () => void } {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}

describe('what comes over it', () => {
  test('is handed on as it was said, a repeated message too', async () => {
    await connect();
    const reqId = bot.say({ user: 'LiNa', text: '今日', msgid: 'M1' });
    bot.say({ user: 'LiNa', text: '今日', msgid: 'M1' });
    bot.enter('chen');
    await until('all came', () => ours.taken.length === 3);
    expect(ours.taken[0]).toEqual({
      kind: 'message',
      msgid: 'M1',
      reqId,
      chat: { kind: 'single', chatid: 'LiNa', userid: 'LiNa' },
      msgtype: 'text',
      text: '今日',
      attachments: [],
      quote: null,
    });
    const messages = ours.taken.filter(({ kind }) => kind === 'message');
    expect(messages.map(({ msgid }) => msgid)).toEqual(['M1', 'M1']);
    expect(ours.taken).toContainEqual({
      kind: 'entered',
      msgid: expect.any(String),
      reqId: expect.any(String),
      chat: { kind: 'single', chatid: 'chen', userid: 'chen' },
    });
  });

  test('is dealt with one after the other in a chat, and in several chats at the same time', async () => {
    const first = gate();
    const begun: string[] = [];
    await connect({
      take: async (incoming: Incoming) => {
        const text = incoming.kind === 'message' ? incoming.text : incoming.kind;
        begun.push(text);
        await (text === '一' ? first.passed : undefined);
      },
    });
    bot.say({ user: 'LiNa', text: '一', group: 'wrSALES_xY' });
    bot.say({ user: 'chen', text: '二', group: 'wrSALES_xY' });
    bot.say({ user: 'chen', text: '三' });
    await until('the other chat is dealt with', () => begun.includes('三'));
    expect(begun).toEqual(['一', '三']);
    first.open();
    await until('the next one of the group is dealt with', () => begun.includes('二'));
  });

  test('and cannot be dealt with is said in the log, and the next one is dealt with', async () => {
    let failed = false;
    await connect({
      take: (incoming: Incoming) => {
        if (!failed) {
          failed = true;
          return Promise.reject(new Error('the desk has failed'));
        }
        ours.taken.push(incoming);
        return Promise.resolve();
      },
    });
    bot.say({ user: 'LiNa', text: '一' });
    bot.say({ user: 'LiNa', text: '二' });
    await until('the second is dealt with', () => ours.taken.length === 1);
    expect(ours.lines.join('')).toContain('the desk has failed');
  });

  test('and is not understood is left out with a word where, but not what', async () => {
    await connect();
    bot.raw('{"cmd":"aibot_msg_callback"');
    bot.push('aibot_msg_callback', { msgtype: 'text', text: { content: '客户的秘密' } });
    bot.push('aibot_event_callback', { msgtype: 'event', event: { eventtype: 'feedback_event' } });
    bot.say({ user: 'LiNa', text: '今日' });
    await until('the good one came', () => ours.taken.length === 1);
    const log = ours.lines.join('');
    expect(log).toContain('msgid: invalid_type');
    expect(log).toContain('Failed to parse WebSocket message');
    expect(log).not.toContain('客户的秘密');
  });
});

describe('a process that stops', () => {
  test('first deals with what has come, and can still answer it', async () => {
    const slow = gate();
    const begun = gate();
    await connect({
      take: async ({ reqId }: Incoming) => {
        begun.open();
        await slow.passed;
        await ours.connection.calls.replyMarkdown(reqId, '已记录');
      },
    });
    const reqId = bot.say({ user: 'LiNa', text: '跟进 C12 电话' });
    await begun.passed;
    const stopping = ours.connection.stop();
    expect(ours.connection.connected).toBe(true);
    slow.open();
    await stopping;
    expect(bot.framesOf('aibot_respond_msg').map(({ headers }) => headers.req_id)).toEqual([reqId]);
    expect(ours.connection.connected).toBe(false);
  });

  test('keeps the connection from others no longer than five seconds for it', async () => {
    const stuck = gate();
    const begun = gate();
    await connect({
      take: async () => {
        begun.open();
        await stuck.passed;
      },
    });
    bot.say({ user: 'LiNa', text: '报表' });
    await begun.passed;
    const stopping = ours.connection.stop();
    await ours.time.advance(4_999);
    expect(bot.connected).toBe(true);
    await ours.time.advance(1);
    await until('the connection is closed', () => !bot.connected);
    stuck.open();
    await stopping;
  });

  test('needs no patience while it waits to connect again', async () => {
    await connect();
    bot.kick();
    await until('it waits', () => ours.pause() !== undefined);
    await ours.connection.stop();
    expect(ours.time.waiting()).toEqual([]);
  });
});
