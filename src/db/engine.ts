import type { Engine, OutboxRow, Posted, Published } from '../handlers/ports/engine.ts';
import type { Session } from '../handlers/ports/session.ts';
import type { Address } from '../handlers/ports/transport.ts';
import type { Driver } from './driver/driver.ts';
import { limit, sql } from './sql.ts';
import { inTransaction } from './store/inTransaction.ts';
import type { Context } from './store/context.ts';
import { openNotice } from './store/noticeRow.ts';
import { isFirst } from './store/isFirst.ts';
import { transactionOf } from './store/transactionOf.ts';
import type { OutboxModel } from './models/outbox.ts';
import { fromEngine } from './table.ts';
import type { RowOf } from './table.ts';
import { tables } from './tables.ts';

const LONGEST_ERROR = 500;

/** The delivery side of the store for one process: what is to be sent, what was sent, which ticks were carried out. */
export class SqlEngine implements Engine {
  readonly #driver: Driver;
  readonly #context: Context;

  constructor(driver: Driver, context: Context) {
    this.#driver = driver;
    this.#context = context;
  }

  async ready(now: Date, count: number): Promise<OutboxRow[]> {
    const rows = await tables.outbox.find(
      this.#driver.pool,
      sql`WHERE state = 'ready' AND next_at <= ${now} ORDER BY next_at, id ${limit(count)}`,
    );
    return rows.map((row) => this.#outboxRow(row));
  }

  async freeze(id: string, address: Address, body: string): Promise<void> {
    const sealed = this.#context.vault.seal({ table: 'outbox', column: 'body', id }, body);
    await tables.outbox.update(
      this.#driver.pool,
      { platform: address.platform, workspace: address.workspace, addressKey: address.key, body: sealed },
      // Frozen bytes never change.
      sql`WHERE id = ${id} AND body IS NULL`,
    );
  }

  async markSent(id: string, remoteRef: string, at: Date, subject: string | null): Promise<void> {
    await inTransaction(this.#driver, async (runner) => {
      const row = await tables.outbox.one(runner, sql`WHERE id = ${id}`);
      await tables.outbox.update(
        runner,
        { state: 'sent', remoteRef, endedAt: at, error: null },
        sql`WHERE id = ${id}`,
      );
      if (subject !== null && row?.platform != null && row.workspace !== null && row.addressKey !== null) {
        const { platform, workspace, addressKey } = row;
        const postedId = this.#context.ids.uuid();
        await isFirst(
          tables.posted.insert(runner, {
            id: postedId,
            subject,
            platform,
            workspace,
            addressKey,
            remoteRef,
            at,
          }),
        );
      }
    });
  }

  async retryAt(id: string, at: Date, error: string): Promise<void> {
    await this.#driver.pool.run(
      sql`UPDATE outbox SET attempts = attempts + 1, next_at = ${at}, error = ${error.slice(0, LONGEST_ERROR)}
        WHERE id = ${id} AND state = 'ready'`,
    );
  }

  async end(id: string, state: 'dead' | 'withdrawn' | 'unknown', error: string, at: Date): Promise<void> {
    await tables.outbox.update(
      this.#driver.pool,
      { state, error: error.slice(0, LONGEST_ERROR), endedAt: at },
      sql`WHERE id = ${id} AND state = 'ready'`,
    );
  }

  async nextAt(now: Date): Promise<Date | undefined> {
    const rows = await this.#driver.pool.all(
      sql`SELECT MIN(next_at) AS at FROM outbox WHERE state = 'ready' AND next_at > ${now}`,
    );
    return instant(rows[0]?.['at']);
  }

  async posted(subject: string): Promise<Posted[]> {
    const rows = await tables.posted.find(this.#driver.pool, sql`WHERE subject = ${subject} ORDER BY at, id`);
    return rows.map(({ id, platform, workspace, addressKey, remoteRef }) => ({
      id,
      subject,
      address: { platform, workspace, key: addressKey },
      remoteRef,
    }));
  }

  async lastTick(task: string, projectId: string): Promise<Date | undefined> {
    const rows = await this.#driver.pool.all(
      sql`SELECT MAX(run_at) AS at FROM cron_tick WHERE task = ${task} AND project_id = ${projectId}`,
    );
    return instant(rows[0]?.['at']);
  }

  async claimTick(
    session: Session,
    task: string,
    projectId: string,
    runAt: Date,
    now: Date,
  ): Promise<boolean> {
    return await isFirst(tables.cronTick.insert(transactionOf(session), { task, projectId, runAt, at: now }));
  }

  async publish(session: Session, published: Published): Promise<void> {
    await tables.published.insert(transactionOf(session), published);
  }

  async published(projectId: string, report: string, period: string): Promise<Published | undefined> {
    return await tables.published.one(
      this.#driver.pool,
      sql`WHERE project_id = ${projectId} AND report = ${report} AND period = ${period} ORDER BY at DESC, id DESC`,
    );
  }

  #outboxRow(row: RowOf<OutboxModel>): OutboxRow {
    const { vault } = this.#context;
    const { id, attempts, platform, workspace, addressKey, body } = row;
    const frozen =
      body === null || platform === null || workspace === null || addressKey === null
        ? null
        : {
            address: { platform, workspace, key: addressKey },
            body: vault.openText({ table: 'outbox', column: 'body', id }, body),
          };
    return { id, attempts, notice: openNotice(row, vault), frozen };
  }
}

function instant(value: unknown): Date | undefined {
  return (fromEngine('instant', value) as Date | null) ?? undefined;
}
