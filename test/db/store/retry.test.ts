import { describe, expect, test } from '@jest/globals';
import { createConnection } from 'mysql2/promise';
import { usingDatabase } from '../../contract/repos/context.ts';
import { buildMember } from '../../contract/repos/records.ts';
import { engines, freshDatabase } from '../../support/database.ts';

/** An error as a driver throws it. */
function driverError(fields: Readonly<Record<string, unknown>>): Error {
  return Object.assign(new Error('from the driver'), fields);
}

describe.each(engines())('running a transaction again on %s', (engine) => {
  const waits: number[] = [];
  const database = usingDatabase(async () => {
    const delay = async (ms: number): Promise<void> => {
      waits.push(ms);
      await Promise.resolve();
    };
    return await freshDatabase(engine, { delay, jitter: () => 0.5 });
  });

  test.each([
    ['a deadlock', { errno: 1213, sqlState: '40001' }, 6],
    ['a lock timeout', { errno: 1205 }, 6],
    ['a conflict of snapshots', { sqlState: '40001' }, 6],
    ['a busy file', { code: 'SQLITE_BUSY' }, 6],
    ['a lost race for a key', { errno: 1062 }, 5],
    ['a wrong statement', { errno: 1064 }, 1],
  ])('%s', async (_what, fields, runs) => {
    waits.length = 0;
    let count = 0;
    const failing = database().store.tx(async (session) => {
      count += 1;
      await session.insert('member', buildMember({ id: `run-${count}` }));
      throw driverError(fields);
    });
    await expect(failing).rejects.toThrow('from the driver');
    expect(count).toBe(runs);
    expect(waits).toEqual({ 6: [50, 100, 200, 400, 800], 5: [0, 7.5, 15, 22.5] }[runs] ?? []);
    expect(await database().store.read.members.countActive()).toBe(0);
  });
});

describe.each(engines().filter((engine) => engine === 'mysql'))('a real deadlock on %s', (engine) => {
  test('two that lock each other out both come through, each with all of its writes', async () => {
    const database = await freshDatabase(engine);
    await database.store.tx(async (session) => {
      await session.insert('member', buildMember({ id: 'a' }));
      await session.insert('member', buildMember({ id: 'b' }));
    });
    let met = 0;
    let bothHold: () => void = () => undefined;
    const meeting = new Promise<void>((resolve) => {
      bothHold = resolve;
    });
    const rename = async (first: string, second: string, name: string) => {
      await database.store.tx(async (session) => {
        const one = await session.current('member', first);
        await session.update('member', one!, { name });
        met += 1;
        if (met === 2) {
          bothHold();
        }
        await meeting;
        const two = await session.current('member', second);
        await session.update('member', two!, { name });
      });
    };
    await Promise.all([rename('a', 'b', '甲'), rename('b', 'a', '乙')]);
    const members = await database.store.read.members.all(5);
    expect(new Set(members.map(({ name }) => name)).size).toBe(1);
    expect(members.map(({ version }) => version)).toEqual([3, 3]);
    await database.drop();
  });

  test('sessions run at READ COMMITTED and in UTC', async () => {
    const database = await freshDatabase(engine);
    const { searchParams, pathname } = new URL(database.url);
    const other = await createConnection({
      user: 'root',
      socketPath: searchParams.get('socketPath') ?? '',
      database: pathname.slice(1),
    });
    await database.store.tx(async (session) => {
      expect(await session.members.countActive()).toBe(0);
      await other.query(
        "INSERT INTO member (id, name, role, locale, active, version) VALUES ('x', 'X', 'admin', 'en', 1, 1)",
      );
      // What was committed in the meantime is seen: not so at REPEATABLE READ.
      expect(await session.members.countActive()).toBe(1);
    });
    await other.end();
    await database.drop();
  });
});
