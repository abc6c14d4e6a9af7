import { createHash, randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { WecomError } from '../../../../src/bot/wecom/api/errors.ts';
import { BotAwayError } from '../../../../src/bot/wecom/bot/botAwayError.ts';
import type { BotBody, BotCalls } from '../../../../src/bot/wecom/bot/botCalls.ts';
import { BotUncertainError } from '../../../../src/bot/wecom/bot/botUncertainError.ts';
import { until } from '../../../support/until.ts';
import { type ConnectionHarness, connectionHarness } from './connectionHarness.ts';
import { startTinyBot, type TinyBot } from './tinyBot.ts';

const CHUNK = 512 * 1024;
const CARD = { card_type: 'text_notice', main_title: { title: '已同意' }, task_id: 't1' };
const NEWS: BotBody = { msgtype: 'markdown', markdown: { content: '**日报**' } };

let bot: TinyBot;
let ours: ConnectionHarness;
let calls: BotCalls;
beforeEach(async () => {
  bot = await startTinyBot();
  ours = connectionHarness(bot.url);
  ({ calls } = ours.connection);
  ours.connection.start();
  await until('it is connected', () => ours.connection.connected);
});
afterEach(async () => {
  await ours.connection.stop();
  await bot.stop();
});

describe('a call', () => {
  test.each<[string, () => Promise<void>, string, Record<string, unknown>]>([
    [
      'a stream',
      () => calls.replyStream('REQ1', { id: 's1', content: '查询中…', finish: false }),
      'aibot_respond_msg',
      { msgtype: 'stream', stream: { id: 's1', finish: false, content: '查询中…' } },
    ],
    [
      'words',
      () => calls.replyMarkdown('REQ1', '**好**'),
      'aibot_respond_msg',
      { msgtype: 'markdown', markdown: { content: '**好**' } },
    ],
    [
      'a card',
      () => calls.replyCard('REQ1', CARD),
      'aibot_respond_msg',
      { msgtype: 'template_card', template_card: CARD },
    ],
    [
      'a picture',
      () => calls.replyImage('REQ1', 'MEDIA1'),
      'aibot_respond_msg',
      { msgtype: 'image', image: { media_id: 'MEDIA1' } },
    ],
    [
      'a welcome',
      () => calls.welcome('REQ1', '您好！'),
      'aibot_respond_welcome_msg',
      { msgtype: 'text', text: { content: '您好！' } },
    ],
    [
      'a changed card',
      () => calls.updateCard('REQ1', CARD),
      'aibot_respond_update_msg',
      { response_type: 'update_template_card', template_card: CARD },
    ],
    [
      'a card that changed for one person',
      () => calls.updateCard('REQ1', CARD, ['LiNa']),
      'aibot_respond_update_msg',
      { response_type: 'update_template_card', userids: ['LiNa'], template_card: CARD },
    ],
  ])('that answers with %s goes under the request id of what it answers', async (_what, call, cmd, body) => {
    await call();
    expect(bot.framesOf(cmd)).toEqual([{ cmd, headers: { req_id: 'REQ1' }, body }]);
  });

  test('that pushes always says whether it is to a person or to a group, and keeps the case of the chat', async () => {
    await calls.send('LiNa', 1, NEWS);
    await calls.send('wrSALES_xY', 2, { msgtype: 'image', image: { media_id: 'MEDIA1' } });
    await calls.send('LiNa', 1, { ...NEWS, chat_type: 0, chatid: 'somebody' } as BotBody);
    const pushes = bot.framesOf('aibot_send_msg');
    expect(pushes.map(({ body }) => body)).toEqual([
      { ...NEWS, chatid: 'LiNa', chat_type: 1 },
      { msgtype: 'image', image: { media_id: 'MEDIA1' }, chatid: 'wrSALES_xY', chat_type: 2 },
      { ...NEWS, chatid: 'LiNa', chat_type: 1 },
    ]);
    expect(new Set(pushes.map(({ headers }) => headers.req_id)).size).toBe(3);
  });

  test('that WeCom refuses rejects with its errcode', async () => {
    bot.answerNext('aibot_send_msg', 93006);
    const refused = calls.send('wrsales_xy', 2, NEWS);
    await expect(refused).rejects.toThrow(WecomError);
    await expect(refused).rejects.toMatchObject({ errcode: 93006, method: 'aibot_send_msg' });
    bot.answerNext('aibot_respond_msg', 846608);
    await expect(calls.replyMarkdown('REQ1', '晚了')).rejects.toMatchObject({ errcode: 846608 });
    await calls.send('LiNa', 1, NEWS);
  });

  test('that is not answered within five seconds may or may not be done', async () => {
    bot.silenceNext('aibot_send_msg');
    jest.useFakeTimers({
      doNotFake: [
        'setImmediate',
        'clearImmediate',
        'setInterval',
        'clearInterval',
        'nextTick',
        'queueMicrotask',
        'performance',
        'hrtime',
        'Date',
      ],
    });
    try {
      const outcome = calls.send('LiNa', 1, NEWS).then(
        () => 'done',
        (error: unknown) => error,
      );
      await until('WeCom has it', () => bot.framesOf('aibot_send_msg').length === 1);
      jest.advanceTimersByTime(5_001);
      expect(await outcome).toBeInstanceOf(BotUncertainError);
    } finally {
      jest.useRealTimers();
    }
    expect(bot.framesOf('aibot_send_msg')).toHaveLength(1);
  });

  test('whose connection breaks before the answer may or may not be done', async () => {
    bot.silenceNext('aibot_send_msg');
    const outcome = calls.send('LiNa', 1, NEWS).catch((error: unknown) => error);
    await until('WeCom has it', () => bot.framesOf('aibot_send_msg').length === 1);
    bot.drop();
    expect(await outcome).toBeInstanceOf(BotUncertainError);
    expect(await outcome).toMatchObject({ method: 'aibot_send_msg' });
  });

  test('without a connection is certainly not done', async () => {
    bot.drop();
    await until('it is down', () => !ours.connection.connected);
    await expect(calls.send('LiNa', 1, NEWS)).rejects.toThrow(BotAwayError);
    await expect(calls.upload({ type: 'image', filename: 'a.png', bytes: randomBytes(10) })).rejects.toThrow(
      BotAwayError,
    );
    expect(bot.framesOf('aibot_send_msg')).toEqual([]);
  });
});

describe('an upload', () => {
  test('goes in pieces of 512 kB that are counted from 0, and returns the media id', async () => {
    // A part of a larger buffer: only its own bytes may go.
    const bytes = new Uint8Array(randomBytes(2 * CHUNK + 77).buffer).subarray(7, 2 * CHUNK + 60);
    expect(await calls.upload({ type: 'image', filename: '日报.png', bytes })).toBe('MEDIA1');
    expect(bot.framesOf('aibot_upload_media_init').map(({ body }) => body)).toEqual([
      {
        type: 'image',
        filename: '日报.png',
        total_size: bytes.length,
        total_chunks: 3,
        md5: createHash('md5').update(bytes).digest('hex'),
      },
    ]);
    const chunks = bot.framesOf('aibot_upload_media_chunk').map(({ body }) => body!);
    expect(chunks.map((body) => [body['upload_id'], body['chunk_index']])).toEqual([
      ['U1', 0],
      ['U1', 1],
      ['U1', 2],
    ]);
    const sent = Buffer.concat(chunks.map((body) => Buffer.from(String(body['base64_data']), 'base64')));
    expect(sent.equals(bytes)).toBe(true);
    expect(bot.framesOf('aibot_upload_media_finish').map(({ body }) => body)).toEqual([{ upload_id: 'U1' }]);
  });

  test('of exactly one piece has no second one', async () => {
    await calls.upload({ type: 'file', filename: 'a.xlsx', bytes: randomBytes(CHUNK) });
    expect(bot.framesOf('aibot_upload_media_chunk')).toHaveLength(1);
  });

  test('that is refused half-way ends there', async () => {
    bot.answerNext('aibot_upload_media_chunk', 45009);
    const refused = calls.upload({ type: 'image', filename: 'a.png', bytes: randomBytes(2 * CHUNK) });
    await expect(refused).rejects.toMatchObject({ errcode: 45009, method: 'aibot_upload_media_chunk' });
    expect(bot.framesOf('aibot_upload_media_finish')).toEqual([]);
  });

  test('whose answer names no file may or may not be done', async () => {
    bot.answerWith('aibot_upload_media_finish', { type: 'image' });
    const odd = calls.upload({ type: 'image', filename: 'a.png', bytes: randomBytes(10) });
    await expect(odd).rejects.toThrow(BotUncertainError);
  });

  test.each([
    ['nothing', 0],
    ['more than a hundred pieces', 100 * CHUNK + 1],
  ])('of %s is not begun', async (_what, length) => {
    const call = calls.upload({ type: 'file', filename: 'a.bin', bytes: new Uint8Array(length) });
    await expect(call).rejects.toThrow(RangeError);
    expect(bot.framesOf('aibot_upload_media_init')).toEqual([]);
  });
});
