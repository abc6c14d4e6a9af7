import { afterEach, expect, test } from '@jest/globals';
import { sdkLogger } from '../../../../src/bot/wecom/bot/sdkLogger.ts';
import { createLog } from '../../../../src/log.ts';
import { until } from '../../../support/until.ts';
import { connectionHarness } from './connectionHarness.ts';
import { startTinyBot, type TinyBot } from './tinyBot.ts';

const SECRETS = [
  'bot-secret',
  'other-secret',
  '王先生要三房',
  '回复的内容',
  'KEY-OF-THE-FILE',
  'https://files',
];

let bot: TinyBot;
afterEach(async () => {
  await bot.stop();
});

test('nothing of what is said, and no secret, gets into the log over a whole life of a connection', async () => {
  bot = await startTinyBot();
  const ours = connectionHarness(bot.url);
  const { connection, lines, taken, time } = ours;
  connection.start();
  await until('it is connected', () => connection.connected);
  const reqId = bot.say({ user: 'LiNa', text: '王先生要三房' });
  bot.push('aibot_msg_callback', {
    msgid: 'M9',
    chattype: 'single',
    from: { userid: 'LiNa' },
    msgtype: 'image',
    image: { url: 'https://files/1', aeskey: 'KEY-OF-THE-FILE' },
  });
  bot.push('aibot_event_callback', { msgtype: 'event', words: '王先生要三房', event: {} });
  bot.push('aibot_msg_callback', { words: '王先生要三房' });
  bot.push('aibot_unknown', { words: '王先生要三房' });
  await until('both came', () => taken.length === 2);
  await connection.calls.replyMarkdown(reqId, '回复的内容');
  bot.answerNext('aibot_respond_msg', 40058);
  await connection.calls.replyMarkdown(reqId, '回复的内容').catch(() => undefined);
  bot.kick();
  await until('it is down', () => !connection.health.up);
  await connection.stop();
  expect(time.waiting()).toEqual([]);

  const refused = connectionHarness(bot.url, {
    bot: { id: 'AIBOT', secret: 'other-secret', wsUrl: bot.url },
  });
  refused.connection.start();
  await until('it is refused', () => refused.pause() !== undefined);
  await refused.connection.stop();

  const log = [...lines, ...refused.lines].join('');
  for (const secret of SECRETS) {
    expect(log).not.toContain(secret);
  }
  expect(log).toContain('"cmd":"aibot_msg_callback"');
  expect(log).toContain('"errcode":"40058"');
});

test('what was lost on the way in is a warning, the rest is for whoever looks for it', () => {
  const lines: string[] = [];
  const logger = sdkLogger(createLog('debug', { write: (line) => lines.push(line) }));
  logger.error('Failed to parse WebSocket message:', 'Unexpected token 王');
  logger.warn('WebSocket connection closed: code: 1006');
  logger.info('Auth frame sent');
  logger.debug('Reply message sent via WebSocket, reqId: R1, queue length: 1');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { level: 40, from: 'wecom', msg: 'Failed to parse WebSocket message' },
    { level: 20, from: 'wecom', msg: 'WebSocket connection closed' },
  ]);
});
