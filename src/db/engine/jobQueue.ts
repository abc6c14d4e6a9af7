import type { JobQueue, LeasedJob } from '../../handlers/ports/jobQueue.ts';
import { LeaseLostError } from '../../handlers/ports/lease.ts';
import type { LeaseWish } from '../../handlers/ports/lease.ts';
import type { Session } from '../../handlers/ports/session.ts';
import { serverMs } from '../serverClock.ts';
import { limit, list, sql } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { transactionOf } from '../store/transactionOf.ts';
import { tables } from '../tables.ts';
import { reasonText } from './reasonText.ts';
import { SqlQueue } from './sqlQueue.ts';

/** Replicas that look at the same moment choose from that many times what they want, so that they seldom meet. */
const WINDOW = 4;
const MOST_REAPED = 500;
const ENDED = 'the process that ran it ended';

/** Compare-and-set with a token: no row is locked while a job runs, and the statements are the same on every engine. */
export class SqlJobQueue extends SqlQueue implements JobQueue {
  async claim({ now, count, urgent, token, leaseMs }: LeaseWish): Promise<LeasedJob[]> {
    const rows = await this.driver.pool.all(
      sql`SELECT id FROM job WHERE state = 'ready' AND urgent = ${urgent} AND run_at <= ${now}
        ORDER BY run_at, id ${limit(count * WINDOW)}`,
    );
    const ids = rows.map((row) => String(row['id']));
    if (ids.length === 0) {
      return [];
    }
    const from = Math.floor(this.context.patience.jitter() * Math.max(0, ids.length - count + 1));
    const taken = await this.write(
      sql`UPDATE job SET state = 'leased', lease_token = ${token}, lease_until = ${this.#now} + ${leaseMs}
        WHERE id IN ${list(ids.slice(from, from + count))} AND state = 'ready'`,
    );
    if (taken === 0) {
      return [];
    }
    const held = await tables.job.find(
      this.driver.pool,
      sql`WHERE lease_token = ${token} AND state = 'leased' ORDER BY run_at, id`,
    );
    return held.map(({ id, kind, payload, runAt, attempts, error, mostAttempts }) => ({
      id,
      kind,
      payload,
      runAt,
      attempts,
      ...(error === ENDED ? { ended: ENDED } : {}),
      mostAttempts,
      token,
    }));
  }

  async finish(session: Session, job: LeasedJob, at: Date): Promise<void> {
    const finished = await transactionOf(session).run(
      sql`UPDATE job SET state = 'done', finished_at = ${at}, error = NULL, lease_token = NULL WHERE ${held(job)}`,
    );
    if (finished !== 1) {
      throw new LeaseLostError(`job ${job.id}`);
    }
  }

  async retry(job: LeasedJob, at: Date, reason: string): Promise<boolean> {
    const written = await this.write(
      sql`UPDATE job SET state = 'ready', run_at = ${at}, attempts = attempts + 1, error = ${reasonText(reason)}, lease_token = NULL
        WHERE ${held(job)}`,
    );
    return written === 1;
  }

  async bury(session: Session, job: LeasedJob, at: Date, reason: string): Promise<void> {
    const buried = await transactionOf(session).run(
      sql`UPDATE job SET state = 'dead', finished_at = ${at}, error = ${reasonText(reason)}, lease_token = NULL,
        attempts = CASE WHEN attempts < most_attempts THEN attempts + 1 ELSE attempts END
        WHERE ${held(job)}`,
    );
    if (buried !== 1) {
      throw new LeaseLostError(`job ${job.id}`);
    }
  }

  async giveBack(job: LeasedJob): Promise<void> {
    await this.write(sql`UPDATE job SET state = 'ready', lease_token = NULL WHERE ${held(job)}`);
  }

  async extend(token: string, leaseMs: number): Promise<boolean> {
    const written = await this.write(
      sql`UPDATE job SET lease_until = ${this.#now} + ${leaseMs} WHERE lease_token = ${token} AND state = 'leased'`,
    );
    return written > 0;
  }

  async release(token: string): Promise<void> {
    await this.write(
      sql`UPDATE job SET state = 'ready', lease_token = NULL WHERE lease_token = ${token} AND state = 'leased'`,
    );
  }

  async reap(): Promise<number> {
    const rows = await this.driver.pool.all(
      sql`SELECT id FROM job WHERE state = 'leased' AND lease_until < ${this.#now} ${limit(MOST_REAPED)}`,
    );
    if (rows.length === 0) {
      return 0;
    }
    return await this.write(
      sql`UPDATE job SET state = 'ready', error = ${ENDED}, lease_token = NULL, attempts = attempts + 1
        WHERE id IN ${list(rows.map((row) => String(row['id'])))} AND state = 'leased' AND lease_until < ${this.#now}`,
    );
  }

  async nextAt(now: Date): Promise<Date | undefined> {
    const next = await Promise.all(
      [true, false].map((urgent) =>
        this.instant(
          sql`SELECT MIN(run_at) AS at FROM job WHERE state = 'ready' AND urgent = ${urgent} AND run_at > ${now}`,
        ),
      ),
    );
    return earliestOf(next);
  }

  async oldestDue(now: Date): Promise<Date | undefined> {
    const oldest = await Promise.all(
      [true, false].map((urgent) =>
        this.instant(
          sql`SELECT MIN(run_at) AS at FROM job WHERE state = 'ready' AND urgent = ${urgent} AND run_at <= ${now}`,
        ),
      ),
    );
    return earliestOf(oldest);
  }

  get #now(): Sql {
    return serverMs(this.driver.dialect);
  }
}

/** Only who still bears the token may write. */
function held({ id, token }: LeasedJob): Sql {
  return sql`id = ${id} AND lease_token = ${token} AND state = 'leased'`;
}

function earliestOf(instants: readonly (Date | undefined)[]): Date | undefined {
  return instants
    .filter((at) => at !== undefined)
    .reduce<Date | undefined>((min, at) => (min === undefined || at < min ? at : min), undefined);
}
