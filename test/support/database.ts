import { connect } from '../../src/db/connect.ts';
import type { ConnectOptions } from '../../src/db/connect.ts';
import type { Database } from '../../src/db/database.ts';
import { mysqlPlace } from './mysqlPlace.ts';
import { quietLog } from './quietLog.ts';
import { sqlitePlace } from './sqlitePlace.ts';

export type EngineName = 'sqlite' | 'mysql';

/** The key of every test database: 32 bytes. */
export const TEST_DATA_KEY = Buffer.alloc(32, 7);

export interface TestDatabase extends Database {
  readonly url: string;
  /** Closes it and removes what it left. */
  drop(): Promise<void>;
  /** A second, independent opening of the same database: another replica. To be closed by the test. */
  again(options?: Partial<ConnectOptions>): Database;
}

/** The engines that this machine can run. */
export function engines(): EngineName[] {
  return process.env['TEST_DATABASE_URL'] === undefined ? ['sqlite'] : ['sqlite', 'mysql'];
}

/** A database of its own; `migrated: false` leaves it empty. */
export async function freshDatabase(
  engine: EngineName,
  options: Partial<ConnectOptions> & { readonly migrated?: boolean } = {},
): Promise<TestDatabase> {
  const { migrated = true, ...rest } = options;
  const { url, remove } = await (engine === 'sqlite'
    ? sqlitePlace(migrated, migrateAt)
    : mysqlPlace(migrated, migrateAt));
  return databaseAt(url, rest, remove);
}

/** One that is there already: of a server of the test's own. */
export function databaseAt(
  url: string,
  options: Partial<ConnectOptions> = {},
  remove: () => Promise<void> = () => Promise.resolve(),
): TestDatabase {
  const open = (more: Partial<ConnectOptions> = {}): Database =>
    connect({ url, log: quietLog, dataKey: TEST_DATA_KEY, ...options, ...more });
  const database = open();
  return {
    ...database,
    url,
    again: open,
    drop: async () => {
      await database.close();
      await remove();
    },
  };
}

async function migrateAt(url: string): Promise<void> {
  const database = connect({ url, log: quietLog, dataKey: TEST_DATA_KEY });
  await database.migrate();
  await database.close();
}
