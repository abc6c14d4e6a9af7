import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sequelize } from 'sequelize';
import { machineMicros } from '../clock.ts';
import { noFailPoints } from '../handlers/ports/failPoints.ts';
import type { FailPoints } from '../handlers/ports/failPoints.ts';
import type { Ids } from '../handlers/ports/ids.ts';
import type { Log } from '../handlers/ports/log.ts';
import { systemIds } from '../ids.ts';
import type { Database } from './database.ts';
import type { Driver } from './driver/driver.ts';
import { MysqlDriver } from './driver/mysql.ts';
import { SqliteDriver } from './driver/sqlite.ts';
import { createSqlEngine } from './engine/createSqlEngine.ts';
import { readLocation } from './location.ts';
import { migrate } from './migrate/migrate.ts';
import { migrations } from './migrations/index.ts';
import { SqlPlatformNotes } from './platformNotes.ts';
import { pooledRandom } from './seal/pooledRandom.ts';
import { Vault } from './seal/vault.ts';
import { POOL_SIZE, openSequelize } from './sequelize.ts';
import { serverTime } from './serverClock.ts';
import type { Context } from './store/context.ts';
import { inTransaction } from './store/inTransaction.ts';
import { LastUsed } from './store/lastUsed.ts';
import { MessageNumbers } from './store/messageNumbers.ts';
import { References } from './store/references.ts';
import { SqlStore } from './store/sqlStore.ts';
import { SqlWebChat } from './webChat.ts';

export interface ConnectOptions {
  /** DATABASE_URL: `mysql://user:pass@host:3306/db` (also `?socketPath=`) or `sqlite:PATH`. */
  readonly url: string;
  readonly log: Log;
  /** LOUPAN_DATA_KEY: 32 bytes. */
  readonly dataKey: Uint8Array;
  readonly ids?: Ids;
  readonly random?: (bytes: number) => Uint8Array;
  readonly delay?: (ms: number) => Promise<void>;
  /** 0 to 1: spreads the waits between two runs of a transaction. */
  readonly jitter?: () => number;
  /** The machine's clock in microseconds, which every process on this machine shares: numbers the chat page's messages. */
  readonly micros?: () => number;
  /** The torture's. */
  readonly failPoints?: FailPoints;
}

/** Opens the database. Throws OperatorError for an address that is not understood, RangeError for a wrong key. */
export function connect(options: ConnectOptions): Database {
  const {
    url,
    log,
    dataKey,
    ids = systemIds,
    random = pooledRandom(),
    delay = wait,
    jitter = fraction,
    micros = machineMicros,
    failPoints = noFailPoints,
  } = options;
  const sequelize = openSequelize(readLocation(url));
  const driver = openDriver(sequelize);
  const references = new References(driver);
  const context: Context = {
    vault: new Vault({ dataKey, random }),
    ids,
    references,
    lastUsed: new LastUsed(),
    patience: { delay, jitter, log },
    failPoints,
  };
  return {
    dialect: driver.dialect,
    store: new SqlStore(driver, context),
    engine: createSqlEngine(driver, context),
    webChat: new SqlWebChat(driver, context, new MessageNumbers(micros)),
    notes: new SqlPlatformNotes(driver, context),
    migrate: async () => {
      await migrate({ driver, sequelize, migrations, ids, delay, log });
    },
    reserveRefs: async (kind, next) => {
      await inTransaction(driver, context, async (transaction) => {
        await references.raise(kind, next, transaction);
      });
    },
    now: () => serverTime(driver),
    close: async () => {
      await driver.close();
    },
  };
}

function openDriver(sequelize: Sequelize): Driver {
  return sequelize.getDialect() === 'mysql'
    ? new MysqlDriver(sequelize, POOL_SIZE)
    : new SqliteDriver(sequelize);
}

async function wait(ms: number): Promise<void> {
  await sleep(ms);
}

function fraction(): number {
  return randomInt(1000) / 1000;
}
