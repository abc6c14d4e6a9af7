import type { Housekeeping } from '../../handlers/ports/housekeeping.ts';
import { limit, list, Sql, sql } from '../sql.ts';
import { SqlQueue } from './sqlQueue.ts';

const ENDED = sql`state IN ('sent', 'withdrawn')`;

/** Looks up keys first and removes by them: a DELETE over a range would lock what is being written. */
export class SqlHousekeeping extends SqlQueue implements Housekeeping {
  async inbox(before: Date, count: number): Promise<number> {
    return await this.#remove('inbox', ['platform', 'delivery_id'], sql`received_at < ${before}`, count);
  }

  async jobs(before: Date, count: number): Promise<number> {
    return await this.#remove('job', ['id'], sql`state = 'done' AND finished_at < ${before}`, count);
  }

  async ticks(before: Date, count: number): Promise<number> {
    return await this.#remove('cron_tick', ['task', 'project_id', 'run_at'], sql`at < ${before}`, count);
  }

  async drafts(before: Date, count: number): Promise<number> {
    return await this.#remove('draft', ['id'], sql`expires_at < ${before}`, count);
  }

  async notes(before: Date, count: number): Promise<number> {
    return await this.#remove('platform_note', ['kind', 'name'], sql`kept_until < ${before}`, count);
  }

  async messages(before: Date, count: number): Promise<number> {
    const rows = await this.driver.pool.all(
      sql`SELECT id FROM outbox WHERE ${ENDED} AND ended_at < ${before} AND body IS NOT NULL ${limit(count)}`,
    );
    return rows.length === 0
      ? 0
      : await this.write(
          sql`UPDATE outbox SET body = NULL WHERE id IN ${list(rows.map(({ id }) => String(id)))}`,
        );
  }

  async ledger(before: Date, count: number): Promise<number> {
    return await this.#remove('outbox', ['id'], sql`${ENDED} AND ended_at < ${before}`, count);
  }

  async #remove(table: string, keys: readonly string[], where: Sql, count: number): Promise<number> {
    const names = new Sql(`SELECT ${keys.join(', ')} FROM ${table} WHERE `, []);
    const rows = await this.driver.pool.all(sql`${names}${where} ${limit(count)}`);
    if (rows.length === 0) {
      return 0;
    }
    const one = `(${keys.map((key) => `${key} = ?`).join(' AND ')})`;
    const text = `DELETE FROM ${table} WHERE ${rows.map(() => one).join(' OR ')}`;
    return await this.write(
      new Sql(
        text,
        rows.flatMap((row) => keys.map((key) => row[key] as string | Date)),
      ),
    );
  }
}
