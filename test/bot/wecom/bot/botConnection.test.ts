import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { BOT_WAITS, type BotConnectionDeps } from '../../../../src/bot/wecom/bot/botConnection.ts';
import { until } from '../../../support/until.ts';
import { type ConnectionHarness, connectionHarness } from './connectionHarness.ts';
import { startTinyBot, type TinyBot } from './tinyBot.ts';

const FIVE_MINUTES = 300_000;
const TEN_MINUTES = 600_000;

let bot: TinyBot;
let ours: ConnectionHarness;
beforeEach(async () => {
  bot = await startTinyBot();
});
afterEach(async () => {
  await ours.connection.stop();
  await bot.stop();
});

/** Started and subscribed. */
async function connect(more: Partial<BotConnectionDeps> = {}): Promise<void> {
  ours = connectionHarness(bot.url, more);
  ours.connection.start();
  await until('it is connected', () => ours.connection.health.up);
}

const waits = async (): Promise<number> => {
  await until('it waits', () => ours.pause() !== undefined);
  return ours.pause()!;
};

describe('the connection', () => {
  test('subscribes once and says that it is up; before and after nothing can be sent over it', async () => {
    ours = connectionHarness(bot.url);
    expect(ours.connection).toMatchObject({ connected: false, health: { up: false, detail: 'connecting' } });
    ours.connection.start();
    ours.connection.start();
    await until('it is connected', () => ours.connection.health.up);
    expect(bot.framesOf('aibot_subscribe').map(({ body }) => body)).toEqual([
      { bot_id: 'AIBOT', secret: 'bot-secret' },
    ]);
    expect(ours.connection.connected).toBe(true);
    await ours.connection.stop();
    await until('WeCom sees it go', () => !bot.connected);
    expect(ours.connection).toMatchObject({ connected: false, health: { up: false, detail: 'stopped' } });
    expect(ours.time.waiting()).toEqual([]);
  });

  test('is opened again after each drop, however many there are', async () => {
    await connect();
    for (let drop = 1; drop <= 15; drop += 1) {
      bot.drop();
      await until('it is down', () => !ours.connection.health.up);
      await ours.time.advance(await waits());
      await until('it is connected again', () => ours.connection.health.up);
      expect(bot.subscribes).toBe(drop + 1);
    }
    bot.say({ user: 'LiNa', text: '今日' });
    await until('the message came', () => ours.taken.length === 1);
  });

  test('waits longer and longer, at most half a minute, while WeCom is away, for ever, and comes back by itself', async () => {
    await bot.stop();
    ours = connectionHarness(bot.url);
    ours.connection.start();
    const pauses: number[] = [];
    for (let n = 0; n < 20; n += 1) {
      pauses.push(await waits());
      await ours.time.advance(pauses.at(-1)!);
    }
    expect(pauses.slice(0, 7)).toEqual([750, 1_500, 3_000, 6_000, 12_000, 22_500, 22_500]);
    expect(pauses.at(-1)).toBe(22_500);
    expect(ours.connection.health.detail).toContain('ECONNREFUSED');
    bot = await startTinyBot({ port: bot.port });
    await ours.time.advance(await waits());
    await until('it is connected', () => ours.connection.health.up);
  });

  test('is patient again from the beginning only with a connection that had lasted', async () => {
    await connect();
    bot.drop();
    expect(await waits()).toBe(750);
    await ours.time.advance(750);
    await until('it is connected again', () => ours.connection.health.up);
    bot.drop();
    expect(await waits()).toBe(1_500);
    await ours.time.advance(1_500);
    await until('it is connected again', () => ours.connection.health.up);
    await ours.time.advance(60_000);
    bot.drop();
    expect(await waits()).toBe(750);
  });

  test('is given up and opened anew where the subscription is not answered', async () => {
    bot.silenceNext('aibot_subscribe');
    ours = connectionHarness(bot.url, { waits: { ...BOT_WAITS, subscribed: 200 } });
    ours.connection.start();
    await ours.time.advance(await waits());
    await until('it is connected', () => ours.connection.health.up);
    expect(bot.subscribes).toBe(1);
  });

  test('that somebody else takes is not taken back: the operators are told once, and it is tried after five minutes', async () => {
    await connect();
    bot.kick();
    await until('the operators are told', () => ours.kicks === 1);
    expect(ours.connection.health).toMatchObject({ up: false });
    expect(ours.connection.health.detail).toContain('another connection');
    expect(await waits()).toBe(FIVE_MINUTES);
    await ours.time.advance(FIVE_MINUTES - 1);
    expect(bot.subscribes).toBe(1);
    await ours.time.advance(1);
    await until('it is connected again', () => ours.connection.health.up);

    bot.kick();
    expect(await waits()).toBe(FIVE_MINUTES);
    expect(ours.kicks).toBe(1);
    expect(ours.lines.filter((line) => line.includes('another connection'))).toHaveLength(2);

    await ours.time.advance(FIVE_MINUTES);
    await until('it is connected again', () => ours.connection.health.up);
    await ours.time.advance(3 * FIVE_MINUTES);
    bot.kick();
    await until('a new kick is told', () => ours.kicks === 2);
  });

  test('that was taken is told as soon as somebody can be told', async () => {
    let asked = 0;
    await connect({
      onKicked: () => {
        asked += 1;
        return asked === 1 ? Promise.reject(new Error('the database is away')) : Promise.resolve();
      },
    });
    for (const times of [1, 2, 2]) {
      bot.kick();
      expect(await waits()).toBe(FIVE_MINUTES);
      expect(asked).toBe(times);
      await ours.time.advance(FIVE_MINUTES);
      await until('it is connected again', () => ours.connection.health.up);
    }
    expect(ours.lines.join('')).toContain('nobody could be told');
  });

  test('with a wrong secret is tried again only after ten minutes, and says so without the secret', async () => {
    ours = connectionHarness(bot.url, { bot: { id: 'AIBOT', secret: 'wrong-secret', wsUrl: bot.url } });
    ours.connection.start();
    expect(await waits()).toBe(TEN_MINUTES);
    expect(ours.connection.health).toMatchObject({ up: false });
    expect(ours.connection.health.detail).toContain('40001');
    expect(ours.connection.health.detail).toContain('WECOM_BOT_SECRET');
    await ours.time.advance(TEN_MINUTES - 1);
    expect(bot.refused).toBe(1);
    await ours.time.advance(1);
    await until('it has tried again', () => bot.refused === 2);
    expect(await waits()).toBe(TEN_MINUTES);
    expect(ours.lines.join('')).not.toContain('wrong-secret');
  });

  test('that WeCom is too busy for is tried again soon', async () => {
    bot.refuse(-1);
    ours = connectionHarness(bot.url);
    ours.connection.start();
    expect(await waits()).toBe(750);
    bot.refuse();
    await ours.time.advance(750);
    await until('it is connected', () => ours.connection.health.up);
  });
});
