import { AsyncLocalStorage } from 'node:async_hooks';
import type { Log } from '../../handlers/ports/log.ts';
import type { Repos } from '../../handlers/ports/repos.ts';
import { StaleRecordError } from '../../handlers/ports/session.ts';
import type { Session, Store } from '../../handlers/ports/session.ts';
import type { Driver } from '../driver/driver.ts';
import { isDuplicate, isRetryable } from '../driver/failures.ts';
import { repos } from '../repos/index.ts';
import { sql } from '../sql.ts';
import type { Context } from './context.ts';
import { GuardedTransaction } from './guard.ts';
import { SqlSession } from './sqlSession.ts';

const MAX_RUNS = 6;
/** After a lost race the winner is there to be seen: more runs would not change the outcome. */
const MAX_RACES = 2;
const FIRST_WAIT_MS = 50;

interface Patience {
  readonly delay: (ms: number) => Promise<void>;
  /** 0 to 1, as Math.random. */
  readonly jitter: () => number;
  readonly log: Log;
}

/** The store on one database. */
export class SqlStore implements Store {
  readonly read: Repos;
  readonly #driver: Driver;
  readonly #context: Context;
  readonly #patience: Patience;
  readonly #inside = new AsyncLocalStorage<{ running: boolean }>();

  constructor(driver: Driver, context: Context, patience: Patience) {
    this.#driver = driver;
    this.#context = context;
    this.#patience = patience;
    this.read = repos({ runner: driver.pool, vault: context.vault });
  }

  /**
   * Runs `fn` in one transaction, READ COMMITTED where the engine has it. Run again as a whole: up to five times, after
   * 50, 100, 200 ... ms and jitter, when the engine gave the transaction up; up to twice when a unique key or a version
   * was lost to somebody else, for `fn` will then see the winner. Anything else that `fn` throws rolls back and is thrown.
   */
  async tx<T>(fn: (session: Session) => Promise<T>): Promise<T> {
    if (this.#inside.getStore()?.running === true) {
      throw new Error('a transaction inside a transaction: pass the session on instead');
    }
    let races = 0;
    for (let run = 1; ; run += 1) {
      try {
        return await this.#once(fn);
      } catch (error) {
        const race = isDuplicate(error) || error instanceof StaleRecordError;
        races += race ? 1 : 0;
        const again = race ? races <= MAX_RACES : isRetryable(error);
        if (!again || run >= MAX_RUNS) {
          throw error;
        }
        const { delay, jitter, log } = this.#patience;
        const wait = FIRST_WAIT_MS * 2 ** (run - 1) * (0.5 + jitter());
        log.debug({ run, wait, err: error }, 'the transaction is run again');
        await delay(race ? 0 : wait);
      }
    }
  }

  async ping(): Promise<void> {
    await this.#driver.pool.all(sql`SELECT 1 AS one`);
  }

  async #once<T>(fn: (session: Session) => Promise<T>): Promise<T> {
    const transaction = new GuardedTransaction(await this.#driver.begin());
    const inside = { running: true };
    try {
      const session = new SqlSession(transaction, this.#context);
      const result = await this.#inside.run(inside, () => fn(session));
      await session.flush();
      await transaction.commit();
      session.committed();
      return result;
    } catch (error) {
      await transaction.rollback();
      throw error;
    } finally {
      inside.running = false;
      transaction.end();
    }
  }
}
