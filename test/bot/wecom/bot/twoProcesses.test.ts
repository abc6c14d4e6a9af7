import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ownedBy } from '../../../../src/bot/wecom/bot/ownedBy.ts';
import type { Database } from '../../../../src/db/database.ts';
import { engines, freshDatabase, type TestDatabase } from '../../../support/database.ts';
import { onSequelize } from '../../../support/onSequelize.ts';
import { quietLog } from '../../../support/quietLog.ts';
import { until } from '../../../support/until.ts';
import { connectionHarness } from './connectionHarness.ts';
import { fakeTime } from './fakeTime.ts';
import { startTinyBot, type TinyBot } from './tinyBot.ts';

const LEASE_MS = 15_000;
const LOOK_MS = 1_000;

describe.each(engines())('two processes on one database (%s)', (engine) => {
  let bot: TinyBot;
  let database: TestDatabase;
  let other: Database;
  beforeEach(async () => {
    bot = await startTinyBot();
    database = await freshDatabase(engine);
    other = database.again();
  });
  afterEach(async () => {
    await other.close();
    await database.drop();
    await bot.stop();
  });

  /** A process with a connection and a time of its own: it lives as long as its time is moved. */
  function openProcess({ engine: { ownerships } }: Database, token: string) {
    const time = fakeTime();
    const harness = connectionHarness(bot.url, {
      monotonic: time.monotonic,
      delay: time.delay,
      owner: ownedBy({
        ownerships,
        name: 'wecom.bot:AIBOT',
        token,
        leaseMs: LEASE_MS,
        monotonic: time.monotonic,
        delay: time.delay,
        log: quietLog,
      }),
    });
    const { connection } = harness;
    return {
      connection,
      time,
      get kicks(): number {
        return harness.kicks;
      },
      /** Asks once whose turn it is. */
      look: async () => {
        await time.advance(LOOK_MS);
        await until('it has been told', () => time.waiting().length > 0);
      },
    };
  }

  /** As if the database's clock had gone on. */
  async function leaseRunsOut(): Promise<void> {
    await onSequelize(database.url, (sequelize) => sequelize.query('UPDATE ownership SET lease_until = 0'));
  }

  async function bothStarted() {
    const one = openProcess(database, 'one');
    const two = openProcess(other, 'two');
    one.connection.start();
    await until('the first is connected', () => one.connection.connected);
    two.connection.start();
    await until('the second waits', () => two.time.waiting().length > 0);
    return { one, two };
  }

  test('have one connection; the other one is ready as well', async () => {
    const { one, two } = await bothStarted();
    for (let look = 0; look < 5; look += 1) {
      await two.look();
    }
    expect(bot.subscribes).toBe(1);
    expect(one.connection).toMatchObject({ connected: true, health: { up: true } });
    expect(two.connection).toMatchObject({
      connected: false,
      health: { up: true, detail: 'another process holds the connection' },
    });
    await two.connection.stop();
    await one.connection.stop();
    expect(bot.subscribes).toBe(1);
  });

  test('of which the first dies: the second takes over, and the first does not fight when it wakes', async () => {
    const { one, two } = await bothStarted();
    bot.drop();
    await two.look();
    expect(bot.subscribes).toBe(1);
    await leaseRunsOut();
    await two.look();
    await until('the second is connected', () => two.connection.connected);
    expect(bot.subscribes).toBe(2);

    await one.time.wakeAfter(10 * 60_000);
    await until('its turn has ended', () => one.time.waiting().length === 1);
    await one.look();
    await until('the first waits for its turn', () => one.connection.health.up);
    expect([bot.subscribes, one.kicks, two.kicks]).toEqual([2, 0, 0]);
    expect(two.connection.connected).toBe(true);
    await one.connection.stop();
    await two.connection.stop();
  });

  test('of which the first stops: the second takes over at its next look', async () => {
    const { one, two } = await bothStarted();
    await one.connection.stop();
    expect(bot.subscribes).toBe(1);
    await two.look();
    await until('the second is connected', () => two.connection.connected);
    expect(bot.subscribes).toBe(2);
    await two.connection.stop();
  });

  test('of which the first was kicked by a stranger: it keeps its turn, so that the second does not fight either', async () => {
    const { one, two } = await bothStarted();
    bot.kick();
    await until('the operators are told', () => one.kicks === 1);
    await two.look();
    await two.look();
    expect(bot.subscribes).toBe(1);
    await one.connection.stop();
    await two.connection.stop();
  });
});
