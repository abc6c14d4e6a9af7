import { AsyncLocalStorage } from 'node:async_hooks';
import type { Repos } from '../../handlers/ports/repos.ts';
import type { Session, Store } from '../../handlers/ports/session.ts';
import type { Driver } from '../driver/driver.ts';
import { repos } from '../repos/index.ts';
import { sql } from '../sql.ts';
import type { Context } from './context.ts';
import { GuardedTransaction } from './guard.ts';
import { rerun } from './patience.ts';
import { SqlSession } from './sqlSession.ts';

/** The store on one database. */
export class SqlStore implements Store {
  readonly read: Repos;
  readonly #driver: Driver;
  readonly #context: Context;
  readonly #inside = new AsyncLocalStorage<{ running: boolean }>();

  constructor(driver: Driver, context: Context) {
    this.#driver = driver;
    this.#context = context;
    this.read = repos({ runner: driver.pool, vault: context.vault });
  }

  /** Runs `fn` in one transaction, READ COMMITTED where the engine has it; `rerun` says when it is run again as a whole. */
  async tx<T>(fn: (session: Session) => Promise<T>): Promise<T> {
    if (this.#inside.getStore()?.running === true) {
      throw new Error('a transaction inside a transaction: pass the session on instead');
    }
    return await rerun(this.#context.patience, () => this.#once(fn));
  }

  async ping(): Promise<void> {
    // From a table: a Galera node without its cluster still answers SELECT 1.
    await this.#driver.pool.all(sql`SELECT name FROM migration LIMIT 1`);
  }

  async #once<T>(fn: (session: Session) => Promise<T>): Promise<T> {
    const transaction = new GuardedTransaction(await this.#driver.begin());
    const inside = { running: true };
    const { failPoints } = this.#context;
    try {
      const session = new SqlSession(transaction, this.#context);
      const result = await this.#inside.run(inside, () => fn(session));
      await session.flush();
      await failPoints.reach('beforeCommit');
      await transaction.commit();
      await failPoints.reach('afterCommit');
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
