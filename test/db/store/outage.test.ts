import { afterAll, describe, expect, test } from '@jest/globals';
import { connect } from '../../../src/db/connect.ts';
import { StoreUnavailableError } from '../../../src/handlers/ports/session.ts';
import { buildMember } from '../../contract/repos/records.ts';
import { TEST_DATA_KEY, engines } from '../../support/database.ts';
import { startMariadb } from '../../support/mariadb.mjs';
import { quietLog } from '../../support/quietLog.ts';

test('a server that is not there is away, for reads and for writes, and does not fail the opening', async () => {
  const url = 'mysql://root@127.0.0.1:9/loupan';
  const database = connect({ url, log: quietLog, dataKey: TEST_DATA_KEY });
  await expect(database.store.ping()).rejects.toThrow(StoreUnavailableError);
  await expect(database.store.read.members.all(1)).rejects.toThrow(StoreUnavailableError);
  await expect(database.store.tx(async () => 1)).rejects.toThrow(StoreUnavailableError);
  await database.close();
});

test('a file that cannot be opened is away', async () => {
  const database = connect({ url: 'sqlite:/proc/self/loupan.db', log: quietLog, dataKey: TEST_DATA_KEY });
  await expect(database.store.ping()).rejects.toThrow(StoreUnavailableError);
  await expect(database.store.tx(async () => 1)).rejects.toThrow(StoreUnavailableError);
  await database.close();
});

const server = engines().includes('mysql') ? await startMariadb({ durable: true }) : undefined;

afterAll(async () => {
  await server?.stop();
});

describe.each(server === undefined ? [] : [server])('a database server that dies', (mariadb) => {
  test('in the middle of a transaction: nothing half-written, and it works again when the server is back', async () => {
    const database = connect({ url: mariadb.url('mysql'), log: quietLog, dataKey: TEST_DATA_KEY });
    await database.migrate();
    await database.store.tx(async (session) => {
      await session.insert('member', buildMember());
    });
    const cut = database.store.tx(async (session) => {
      await session.insert('member', buildMember({ id: 'half' }));
      await mariadb.kill();
      await session.insert('member', buildMember({ id: 'never' }));
    });
    await expect(cut).rejects.toThrow(StoreUnavailableError);
    await expect(database.store.read.members.all(9)).rejects.toThrow(StoreUnavailableError);
    await expect(database.store.ping()).rejects.toThrow(StoreUnavailableError);
    await mariadb.start();
    expect((await database.store.read.members.all(9)).map(({ id }) => id)).toEqual(['li']);
    await database.store.tx(async (session) => {
      await session.insert('member', buildMember({ id: 'after' }));
    });
    expect(await database.store.read.members.countActive()).toBe(2);
    await database.close();
  });
});
