import type { Card } from '../../handlers/chat/card.ts';
import type { LeaseWish } from '../../handlers/ports/lease.ts';
import type {
  Ending,
  Frozen,
  OutboxQueue,
  OutboxRow,
  Posted,
  Shown,
} from '../../handlers/ports/outboxQueue.ts';
import type { OutboxModel } from '../models/outbox.ts';
import { serverMs } from '../serverClock.ts';
import type { Sql } from '../sql.ts';
import { limit, list, sql } from '../sql.ts';
import { inTransaction } from '../store/inTransaction.ts';
import type { RowOf } from '../table.ts';
import { tables } from '../tables.ts';
import { outboxRow } from './outboxRow.ts';
import { insertPosted, partsOf, sealCard } from './posted.ts';
import { reasonText } from './reasonText.ts';
import { SqlQueue } from './sqlQueue.ts';

/** Due rows that one look reads: lanes that are held or waiting are left out by the query, so that they hide nothing. */
const LOOK = 500;
const LONG_AGO = new Date(0);

/** Ends a transaction that must leave nothing: one of the rows is part of another message. */
class PartOfAnotherError extends Error {}

export class SqlOutboxQueue extends SqlQueue implements OutboxQueue {
  async claim({ now, count, urgent, token, leaseMs }: LeaseWish): Promise<string[]> {
    const due = await this.driver.pool.all(
      sql`SELECT outbox.lane AS lane FROM outbox LEFT JOIN lane ON lane.name = outbox.lane
        WHERE outbox.state = 'ready' AND outbox.urgent = ${urgent} AND outbox.next_at <= ${now}
        AND (lane.name IS NULL OR (lane.lease_until <= ${this.#now} AND lane.held_until <= ${now}))
        ORDER BY outbox.next_at ${limit(LOOK)}`,
    );
    const lanes = [...new Set(due.map((row) => String(row['lane'])))];
    if (lanes.length === 0) {
      return [];
    }
    // Several replicas start at different places of the list.
    const from = Math.floor(this.context.patience.jitter() * Math.max(0, lanes.length - count + 1));
    const chosen = lanes.slice(from, from + count).sort();
    const taking = sql`UPDATE lane SET lease_token = ${token}, lease_until = ${this.#now} + ${leaseMs}
      WHERE name IN ${list(chosen)} AND lease_until <= ${this.#now} AND held_until <= ${now}`;
    if ((await this.write(taking)) < chosen.length) {
      await this.write(this.#makeLanes(chosen));
      await this.write(taking);
    }
    const held = await this.driver.pool.all(sql`SELECT name FROM lane WHERE lease_token = ${token}`);
    const mine = new Set(held.map((row) => String(row['name'])));
    return lanes.filter((lane) => mine.has(lane));
  }

  async take(lane: string, token: string, now: Date, count: number): Promise<OutboxRow[]> {
    const due = await this.#mark(
      lane,
      token,
      sql`next_at <= ${now} AND ${holding(lane, token)} ORDER BY next_at, id ${limit(count)}`,
    );
    const messages = new Set(due.flatMap(({ messageId }) => (messageId === null ? [] : [messageId])));
    // What was frozen as one message is repeated and marked as one, whatever has come before a part of it.
    const rest =
      messages.size === 0
        ? []
        : await this.#mark(
            lane,
            token,
            sql`message_id IN ${list([...messages])} AND id NOT IN ${list(due.map(({ id }) => id))}
              AND ${holding(lane, token)} ORDER BY next_at, id`,
          );
    return [...due, ...rest].map((row) => outboxRow(row, this.context.vault));
  }

  /** Puts the token on rows of a lane, and gives them as they are from then on: whoever held them before may have frozen them. */
  async #mark(lane: string, token: string, which: Sql): Promise<RowOf<OutboxModel>[]> {
    const found = await this.driver.pool.all(
      sql`SELECT id, lease_token AS token FROM outbox WHERE lane = ${lane} AND state = 'ready' AND ${which}`,
    );
    if (found.length === 0) {
      return [];
    }
    const ids = found.map((row) => String(row['id']));
    // MySQL counts the rows that changed, so those that bear the token already are left out.
    const others = found.filter((row) => row['token'] !== token).map((row) => String(row['id']));
    if (others.length > 0) {
      await this.write(
        sql`UPDATE outbox SET lease_token = ${token} WHERE id IN ${list(others)} AND state = 'ready'
          AND ${holding(lane, token)}`,
      );
    }
    return await tables.outbox.find(
      this.driver.pool,
      sql`WHERE id IN ${list(ids)} AND state = 'ready' AND lease_token = ${token} ORDER BY next_at, id`,
    );
  }

  async freeze(
    ids: readonly string[],
    token: string,
    { address, body, key }: Frozen,
    at: Date,
  ): Promise<boolean> {
    const [id = ''] = ids;
    return await inTransaction(this.driver, this.context, async (transaction) => {
      const frozen = await transaction.run(
        sql`UPDATE outbox SET platform = ${address.platform}, workspace = ${address.workspace}, address_key = ${address.key},
        body = ${this.context.vault.seal({ table: 'outbox', column: 'body', id }, body)}, send_key = ${key},
        message_id = ${id}, doubt_since = COALESCE(doubt_since, ${at}) WHERE id = ${id} AND message_id IS NULL AND ${held(token)}`,
      );
      const joined =
        frozen === 1 && ids.length > 1
          ? await transaction.run(
              sql`UPDATE outbox SET message_id = ${id} WHERE id IN ${list(ids.slice(1))} AND message_id IS NULL AND ${held(token)}`,
            )
          : 0;
      if (frozen === 1 && joined !== ids.length - 1) {
        throw new PartOfAnotherError();
      }
      return frozen === 1;
    }).catch((error: unknown) => {
      if (error instanceof PartOfAnotherError) {
        return false;
      }
      throw error;
    });
  }

  async thaw(ids: readonly string[], token: string): Promise<boolean> {
    const thawed = await this.write(
      sql`UPDATE outbox SET platform = NULL, workspace = NULL, address_key = NULL, body = NULL, send_key = NULL, message_id = NULL
        WHERE id IN ${list(ids)} AND doubt_since IS NULL AND ${held(token)}`,
    );
    return thawed === ids.length;
  }

  async sent(ids: readonly string[], token: string, at: Date, shown: Shown): Promise<boolean> {
    return await inTransaction(this.driver, this.context, async (transaction) => {
      const marked = await transaction.run(
        sql`UPDATE outbox SET state = 'sent', remote_ref = ${shown.remoteRef}, platform = COALESCE(platform, ${shown.address?.platform ?? null}), ended_at = ${at}, error = NULL,
          lease_token = NULL, doubt_since = NULL WHERE id IN ${list(ids)} AND ${held(token)}`,
      );
      if (marked === 0) {
        return false;
      }
      await insertPosted(transaction, this.context, shown, at);
      return true;
    });
  }

  async failed(ids: readonly string[], token: string, reason: string, doubt: boolean): Promise<boolean> {
    const certain = doubt ? sql`` : sql`, doubt_since = NULL`;
    const written = await this.write(
      sql`UPDATE outbox SET attempts = attempts + 1, error = ${reasonText(reason)}${certain} WHERE id IN ${list(ids)} AND ${held(token)}`,
    );
    return written > 0;
  }

  async end(
    ids: readonly string[],
    token: string,
    state: Ending,
    reason: string,
    at: Date,
  ): Promise<boolean> {
    const written = await this.write(
      sql`UPDATE outbox SET state = ${state}, error = ${reasonText(reason)}, ended_at = ${at}, lease_token = NULL
        WHERE id IN ${list(ids)} AND ${held(token)}`,
    );
    return written > 0;
  }

  async defer(ids: readonly string[], token: string, until: Date): Promise<boolean> {
    const written = await this.write(
      sql`UPDATE outbox SET next_at = ${until}, due_at = ${until}, lease_token = NULL WHERE id IN ${list(ids)} AND ${held(token)}`,
    );
    return written > 0;
  }

  async leave(lane: string, token: string, until: Date | null): Promise<void> {
    await this.write(
      sql`UPDATE lane SET lease_token = NULL, lease_until = 0, held_until = ${until ?? LONG_AGO}
        WHERE name = ${lane} AND lease_token = ${token}`,
    );
  }

  async extend(token: string, leaseMs: number): Promise<boolean> {
    const written = await this.write(
      sql`UPDATE lane SET lease_until = ${this.#now} + ${leaseMs} WHERE lease_token = ${token}`,
    );
    return written > 0;
  }

  async release(token: string): Promise<void> {
    await this.write(sql`UPDATE lane SET lease_token = NULL, lease_until = 0 WHERE lease_token = ${token}`);
  }

  async nextAt(now: Date): Promise<Date | undefined> {
    const [row, waiting] = await Promise.all([
      this.instant(sql`SELECT MIN(next_at) AS at FROM outbox WHERE state = 'ready' AND next_at > ${now}`),
      this.instant(
        sql`SELECT MIN(lane.held_until) AS at FROM lane WHERE lane.held_until > ${now}
          AND EXISTS (SELECT 1 FROM outbox WHERE outbox.lane = lane.name AND outbox.state = 'ready' AND outbox.next_at <= ${now})`,
      ),
    ]);
    return row === undefined || (waiting !== undefined && waiting < row) ? waiting : row;
  }

  async oldestDue(now: Date): Promise<Date | undefined> {
    return await this.instant(
      sql`SELECT MIN(next_at) AS at FROM outbox WHERE state = 'ready' AND next_at <= ${now}`,
    );
  }

  async posted(subject: string): Promise<Posted[]> {
    const rows = await tables.posted.find(this.driver.pool, sql`WHERE subject = ${subject} ORDER BY at, id`);
    return await Promise.all(
      rows.map(async (row) => ({
        id: row.id,
        address: { platform: row.platform, workspace: row.workspace, key: row.addressKey },
        remoteRef: row.remoteRef,
        parts: await partsOf(this.driver.pool, this.context, row),
      })),
    );
  }

  async rewritten(posted: Posted, subject: string, card: Card, remoteRef: string): Promise<void> {
    const { platform, workspace, key } = posted.address;
    await inTransaction(this.driver, this.context, async (transaction) => {
      const message = sql`platform = ${platform} AND workspace = ${workspace} AND address_key = ${key} AND remote_ref = ${posted.remoteRef}`;
      await tables.posted.update(
        transaction,
        { card: sealCard(this.context, posted.id, card) },
        sql`WHERE id = ${posted.id} AND subject = ${subject}`,
      );
      if (remoteRef !== posted.remoteRef) {
        await tables.posted.update(transaction, { remoteRef }, sql`WHERE ${message}`);
      }
    });
  }

  #makeLanes(names: readonly string[]): Sql {
    const rows = tables.lane.inserting(
      names.map((name) => ({ name, leaseToken: null, leaseUntil: 0, heldUntil: LONG_AGO })),
    );
    switch (this.driver.dialect) {
      case 'mysql':
        return sql`${rows} ON DUPLICATE KEY UPDATE lane.name = lane.name`;
      case 'sqlite':
        return sql`${rows} ON CONFLICT DO NOTHING`;
    }
  }

  get #now(): Sql {
    return serverMs(this.driver.dialect);
  }
}

/** The lane is still ours. */
function holding(lane: string, token: string): Sql {
  return sql`EXISTS (SELECT 1 FROM lane WHERE name = ${lane} AND lease_token = ${token})`;
}

/** Only who has taken the row and still holds its lane may write. */
function held(token: string): Sql {
  return sql`outbox.lease_token = ${token} AND outbox.state = 'ready'
    AND EXISTS (SELECT 1 FROM lane WHERE lane.name = outbox.lane AND lane.lease_token = ${token})`;
}
