import type { Replica, Replicas, Silence } from '../../handlers/ports/replicas.ts';
import { serverMs } from '../serverClock.ts';
import { sql } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { isFirst } from '../store/isFirst.ts';
import { tables } from '../tables.ts';
import { SqlQueue } from './sqlQueue.ts';

export class SqlReplicas extends SqlQueue implements Replicas {
  async beat(id: string, name: string): Promise<Silence | undefined> {
    const [row] = await this.driver.pool.all(
      sql`SELECT ${this.#now} AS now_ms, MAX(seen_at) AS seen_ms FROM replica`,
    );
    const [now, seen] = [Number(row?.['now_ms']), row?.['seen_ms']];
    const known = await this.write(
      sql`UPDATE replica SET seen_at = ${this.#now}, ended = 0 WHERE id = ${id}`,
    );
    if (known === 0) {
      await isFirst(tables.replica.insert(this.driver.pool, { id, name, seenAt: now, ended: false }));
    }
    const since = Number(seen);
    return seen === null || seen === undefined ? undefined : { ms: Math.max(0, now - since), since };
  }

  async leave(id: string): Promise<void> {
    await this.write(sql`UPDATE replica SET ended = 1 WHERE id = ${id}`);
  }

  async live(withinMs: number): Promise<Replica[]> {
    const rows = await this.driver.pool.all(
      sql`SELECT id, name, ${this.#now} - seen_at AS silent FROM replica
        WHERE ended = 0 AND seen_at > ${this.#now} - ${withinMs} ORDER BY name, id`,
    );
    return rows.map((row) => ({
      id: String(row['id']),
      name: String(row['name']),
      silentMs: Math.max(0, Number(row['silent'])),
    }));
  }

  get #now(): Sql {
    return serverMs(this.driver.dialect);
  }
}
