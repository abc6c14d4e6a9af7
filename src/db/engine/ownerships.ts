import type { Ownerships } from '../../handlers/ports/ownership.ts';
import { serverMs } from '../serverClock.ts';
import { sql } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { isFirst } from '../store/isFirst.ts';
import { rerun } from '../store/patience.ts';
import { tables } from '../tables.ts';
import { SqlQueue } from './sqlQueue.ts';

/** One row a name, taken by compare-and-set: no lock is held while it is owned, and the statements are the same on every engine. */
export class SqlOwnerships extends SqlQueue implements Ownerships {
  async take(name: string, token: string, leaseMs: number): Promise<boolean> {
    // Looked at first: whoever waits for his turn asks every second, and should write nothing as long as it is not his.
    const [row] = await this.driver.pool.all(
      sql`SELECT token, lease_until < ${this.#now} AS ended FROM ownership WHERE name = ${name}`,
    );
    if (row === undefined) {
      await this.#make(name);
    } else if (row['token'] !== token && Number(row['ended']) === 0) {
      return false;
    }
    const taken = await this.write(
      sql`UPDATE ownership SET token = ${token}, lease_until = ${this.#now} + ${leaseMs}
        WHERE name = ${name} AND (token = ${token} OR lease_until < ${this.#now})`,
    );
    return taken === 1 || (await this.#has(name, token));
  }

  async renew(name: string, token: string, leaseMs: number): Promise<boolean> {
    const renewed = await this.write(
      sql`UPDATE ownership SET lease_until = ${this.#now} + ${leaseMs} WHERE name = ${name} AND token = ${token}`,
    );
    return renewed === 1 || (await this.#has(name, token));
  }

  async release(name: string, token: string): Promise<void> {
    await this.write(
      sql`UPDATE ownership SET token = '', lease_until = 0 WHERE name = ${name} AND token = ${token}`,
    );
  }

  /** The row that decides; whoever made it, it is there afterwards. */
  async #make(name: string): Promise<void> {
    const row = { name, token: '', leaseUntil: 0 };
    await rerun(this.context.patience, () => isFirst(tables.ownership.insert(this.driver.pool, row)));
  }

  /** MySQL counts no row that was written as it was before, as by a second call in the same millisecond. */
  async #has(name: string, token: string): Promise<boolean> {
    const rows = await this.driver.pool.all(
      sql`SELECT name FROM ownership WHERE name = ${name} AND token = ${token}`,
    );
    return rows.length === 1;
  }

  get #now(): Sql {
    return serverMs(this.driver.dialect);
  }
}
