import type { RawRow, Transaction } from '../driver/driver.ts';
import type { Sql } from '../sql.ts';

/** A transaction that refuses work once the function it was given to has ended. */
export class GuardedTransaction implements Transaction {
  readonly dialect;
  readonly #transaction: Transaction;
  #open = true;

  constructor(transaction: Transaction) {
    this.#transaction = transaction;
    this.dialect = transaction.dialect;
  }

  end(): void {
    this.#open = false;
  }

  async all(query: Sql): Promise<RawRow[]> {
    return await this.#live().all(query);
  }

  async run(query: Sql): Promise<number> {
    return await this.#live().run(query);
  }

  async commit(): Promise<void> {
    await this.#live().commit();
  }

  async rollback(): Promise<void> {
    await this.#transaction.rollback();
  }

  #live(): Transaction {
    if (!this.#open) {
      throw new Error('the transaction of this session has ended');
    }
    return this.#transaction;
  }
}
