import type { Driver } from '../driver/driver.ts';
import { isDuplicate, isRetryable } from '../driver/failures.ts';
import { Sql, sql } from '../sql.ts';

/** Longer than any one migration may take: the holder extends it before each. */
const LEASE_SECONDS = 60;
const POLL_MS = 100;

/**
 * Who may migrate: one row, taken by compare-and-set, counted by the database's clock. Whoever dies with it holds up
 * the others for a minute at most.
 */
export class MigrationLease {
  readonly #driver: Driver;
  readonly #holder: string;
  readonly #delay: (ms: number) => Promise<void>;

  constructor(driver: Driver, holder: string, delay: (ms: number) => Promise<void>) {
    this.#driver = driver;
    this.#holder = holder;
    this.#delay = delay;
  }

  /** Waits until the lease is free or has run out. */
  async acquire(): Promise<void> {
    await this.#ensureRow();
    while (!(await this.#take(sql`(holder = '' OR until_at < ${this.#now(0)})`))) {
      await this.#delay(POLL_MS);
    }
  }

  /** Throws when somebody else has taken over in the meantime. */
  async extend(): Promise<void> {
    if (
      !(await this.#take(sql`holder = ${this.#holder}`)) &&
      !(await this.#take(sql`holder = ${this.#holder}`))
    ) {
      throw new Error('another process has taken over the migration');
    }
  }

  async release(): Promise<void> {
    await this.#driver.pool.run(
      sql`UPDATE migration_lease SET holder = '' WHERE name = 'migrate' AND holder = ${this.#holder}`,
    );
  }

  async #take(when: Sql): Promise<boolean> {
    try {
      const taken = await this.#driver.pool.run(
        sql`UPDATE migration_lease SET holder = ${this.#holder}, until_at = ${this.#now(LEASE_SECONDS)}, turn = turn + 1
          WHERE name = 'migrate' AND ${when}`,
      );
      return taken === 1;
    } catch (error) {
      // On Galera another node's turn shows as a deadlock.
      if (isRetryable(error)) {
        return false;
      }
      throw error;
    }
  }

  async #ensureRow(): Promise<void> {
    await this.#driver.pool.run(
      new Sql(
        `CREATE TABLE IF NOT EXISTS migration_lease (name VARCHAR(40) PRIMARY KEY, holder VARCHAR(64) NOT NULL,
          until_at ${this.#driver.dialect === 'mysql' ? 'DATETIME(3)' : 'TEXT'} NOT NULL, turn INTEGER NOT NULL)`,
        [],
      ),
    );
    try {
      await this.#driver.pool.run(
        sql`INSERT INTO migration_lease (name, holder, until_at, turn) VALUES ('migrate', '', ${this.#now(0)}, 0)`,
      );
    } catch (error) {
      if (!isDuplicate(error) && !isRetryable(error)) {
        throw error;
      }
    }
  }

  #now(plusSeconds: number): Sql {
    return this.#driver.dialect === 'mysql'
      ? new Sql(`(NOW(3) + INTERVAL ${plusSeconds} SECOND)`, [])
      : new Sql(`strftime('%Y-%m-%d %H:%M:%f', 'now', '+${plusSeconds} seconds')`, []);
  }
}
