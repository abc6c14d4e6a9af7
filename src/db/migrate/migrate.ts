import { Umzug } from 'umzug';
import type { Sequelize } from 'sequelize';
import type { Ids } from '../../handlers/ports/ids.ts';
import type { Log } from '../../handlers/ports/log.ts';
import type { Driver } from '../driver/driver.ts';
import { Sql, sql } from '../sql.ts';
import { MigrationLease } from './lease.ts';
import type { Migration } from './migration.ts';

export interface MigrateOptions {
  readonly driver: Driver;
  readonly sequelize: Sequelize;
  readonly migrations: readonly Migration[];
  readonly ids: Ids;
  readonly delay: (ms: number) => Promise<void>;
  readonly log: Log;
}

/**
 * Brings the schema up to date. Replicas that start together take turns by a lease row: the first one migrates, the
 * others wait and find nothing left to do. Throws what a migration threw; it is run again at the next start.
 */
export async function migrate(options: MigrateOptions): Promise<void> {
  const { driver, migrations, ids, delay, log } = options;
  if ((await pending(driver, migrations)).length === 0) {
    return;
  }
  const lease = new MigrationLease(driver, ids.uuid(), delay);
  await lease.acquire();
  try {
    const names = await pending(driver, migrations);
    if (names.length > 0) {
      await umzug(options, lease).up();
      log.info({ migrations: names.length }, 'the database is up to date');
    }
  } finally {
    await lease.release();
  }
}

async function pending(driver: Driver, migrations: readonly Migration[]): Promise<string[]> {
  const done = new Set(await executed(driver));
  return migrations.map(({ name }) => name).filter((name) => !done.has(name));
}

async function executed({ pool, dialect }: Driver): Promise<string[]> {
  const tables = await pool.all(
    dialect === 'mysql'
      ? sql`SELECT table_name AS name FROM information_schema.tables
          WHERE table_schema = DATABASE() AND table_name = 'migration'`
      : sql`SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'migration'`,
  );
  if (tables.length === 0) {
    return [];
  }
  const rows = await pool.all(sql`SELECT name FROM migration ORDER BY name`);
  return rows.map((row) => String(row['name']));
}

function umzug({ driver, sequelize, migrations, log }: MigrateOptions, lease: MigrationLease) {
  const query = sequelize.getQueryInterface();
  return new Umzug({
    migrations: migrations.map(({ name, up }) => ({
      name,
      up: async () => {
        await lease.extend();
        await up(query);
      },
    })),
    storage: {
      executed: async () => await executed(driver),
      logMigration: async ({ name }) => {
        await driver.pool.run(
          new Sql('CREATE TABLE IF NOT EXISTS migration (name VARCHAR(190) PRIMARY KEY)', []),
        );
        await driver.pool.run(sql`INSERT INTO migration (name) VALUES (${name})`);
        log.debug({ name }, 'migrated');
      },
      unlogMigration: () => Promise.reject(new Error('migrations go forward only')),
    },
    logger: undefined,
  });
}
