import type sqlite3 from 'sqlite3';
import type { RawRow } from './driver.ts';

/** Enough for every statement of the store; lists of other lengths push out the oldest. */
const KEPT_STATEMENTS = 300;

/** A connection of the sqlite3 package with promises and statements prepared once. */
export class SqliteConnection {
  readonly #db: sqlite3.Database;
  readonly #statements = new Map<string, Promise<sqlite3.Statement>>();

  constructor(db: sqlite3.Database) {
    this.#db = db;
  }

  async exec(text: string): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#db.exec(text, (error) => {
        settle(error, resolve, reject);
      });
    });
  }

  async all(text: string, params: readonly unknown[]): Promise<RawRow[]> {
    const statement = await this.#prepared(text);
    return await new Promise((resolve, reject) => {
      statement.all<RawRow>(params, (error, rows) => {
        settle(
          error,
          () => {
            resolve(rows);
          },
          reject,
        );
      });
    });
  }

  async run(text: string, params: readonly unknown[]): Promise<number> {
    const statement = await this.#prepared(text);
    return await new Promise((resolve, reject) => {
      statement.run(params, function done(error) {
        settle(
          error,
          () => {
            resolve(this.changes);
          },
          reject,
        );
      });
    });
  }

  /** SQLite refuses to close a connection with statements on it. */
  async finalize(): Promise<void> {
    const statements = [...this.#statements.values()];
    this.#statements.clear();
    for (const statement of statements) {
      await finalized(await statement);
    }
  }

  async close(): Promise<void> {
    await this.finalize();
    await new Promise<void>((resolve, reject) => {
      this.#db.close((error) => {
        settle(error, resolve, reject);
      });
    });
  }

  async #prepared(text: string): Promise<sqlite3.Statement> {
    const known = this.#statements.get(text);
    if (known !== undefined) {
      return await known;
    }
    const preparing = this.#prepare(text);
    this.#statements.set(text, preparing);
    const oldest = this.#statements.keys().next();
    if (this.#statements.size > KEPT_STATEMENTS && oldest.done !== true) {
      const statement = this.#statements.get(oldest.value);
      this.#statements.delete(oldest.value);
      // Queued behind the calls still running on it.
      await finalized(await statement);
    }
    return await preparing;
  }

  async #prepare(text: string): Promise<sqlite3.Statement> {
    try {
      return await new Promise((resolve, reject) => {
        const statement = this.#db.prepare(text, (error: Error | null) => {
          settle(
            error,
            () => {
              resolve(statement);
            },
            reject,
          );
        });
      });
    } catch (error) {
      this.#statements.delete(text);
      throw error;
    }
  }
}

async function finalized(statement: sqlite3.Statement | undefined): Promise<void> {
  await new Promise<void>((resolve) => {
    if (statement === undefined) {
      resolve();
    } else {
      statement.finalize(() => {
        resolve();
      });
    }
  });
}

function settle(error: Error | null, resolve: () => void, reject: (error: Error) => void): void {
  if (error === null) {
    resolve();
  } else {
    reject(error);
  }
}
