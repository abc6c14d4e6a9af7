import type { Connection, PrepareStatementInfo, QueryError, ResultSetHeader, RowDataPacket } from 'mysql2';
import type { Sequelize } from 'sequelize';
import type { Param, Sql } from '../sql.ts';
import type { Driver, RawRow, Runner, Transaction } from './driver.ts';
import { isAway, isRetryable, translated } from './failures.ts';
import { Slots } from './slots.ts';

/** Connections that transactions leave to reads and to the counters, which would otherwise wait for each other. */
const KEPT_FREE = 2;

/** MySQL and MariaDB through Sequelize's pool, with statements prepared once per connection. */
export class MysqlDriver implements Driver {
  readonly dialect = 'mysql';
  readonly pool: Runner;
  readonly #sequelize: Sequelize;
  readonly #slots: Slots;

  constructor(sequelize: Sequelize, poolSize: number) {
    this.#sequelize = sequelize;
    this.#slots = new Slots(poolSize - KEPT_FREE);
    // Stated once per connection instead of once per transaction: a round trip less.
    sequelize.addHook('afterConnect', async (connection) => {
      await simple(connection as Connection, 'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
      await readOwnWrites(connection as Connection);
    });
    this.pool = {
      dialect: 'mysql',
      all: async (query) => await this.#onPool((connection) => all(connection, query)),
      run: async (query) => await this.#onPool((connection) => run(connection, query)),
    };
  }

  async begin(): Promise<Transaction> {
    const free = await this.#slots.take();
    try {
      const connection = await this.#acquire();
      try {
        await simple(connection, 'START TRANSACTION');
      } catch (error) {
        await this.#destroy(connection);
        throw error;
      }
      return new MysqlTransaction(connection, async (fit) => {
        if (fit) {
          this.#release(connection);
        } else {
          await this.#destroy(connection);
        }
        free();
      });
    } catch (error) {
      free();
      throw translated(error);
    }
  }

  async close(): Promise<void> {
    await this.#sequelize.close();
  }

  async #onPool<T>(use: (connection: Connection) => Promise<T>): Promise<T> {
    try {
      const connection = await this.#acquire();
      try {
        const result = await use(connection);
        this.#release(connection);
        return result;
      } catch (error) {
        if (isAway(error)) {
          await this.#destroy(connection);
        } else {
          this.#release(connection);
        }
        throw error;
      }
    } catch (error) {
      throw translated(error);
    }
  }

  async #acquire(): Promise<Connection> {
    return (await this.#sequelize.connectionManager.getConnection({
      type: 'write',
    })) as unknown as Connection;
  }

  #release(connection: Connection): void {
    this.#sequelize.connectionManager.releaseConnection(connection);
  }

  async #destroy(connection: Connection): Promise<void> {
    const manager = this.#sequelize.connectionManager as unknown as {
      destroyConnection(connection: Connection): Promise<void>;
    };
    try {
      connection.destroy();
      await manager.destroyConnection(connection);
    } catch {
      // The pool has already dropped it when the socket closed.
    }
  }
}

class MysqlTransaction implements Transaction {
  readonly dialect = 'mysql';
  readonly #connection: Connection;
  readonly #done: (fit: boolean) => Promise<void>;
  /** MySQL ends the transaction at a deadlock; what followed would commit by itself. */
  #broken: Error | undefined;

  constructor(connection: Connection, done: (fit: boolean) => Promise<void>) {
    this.#connection = connection;
    this.#done = done;
  }

  async all(query: Sql): Promise<RawRow[]> {
    return await this.#guarded(() => all(this.#connection, query));
  }

  async run(query: Sql): Promise<number> {
    return await this.#guarded(() => run(this.#connection, query));
  }

  async commit(): Promise<void> {
    await this.#guarded(() => simple(this.#connection, 'COMMIT'));
    await this.#done(true);
  }

  async rollback(): Promise<void> {
    try {
      await simple(this.#connection, 'ROLLBACK');
      await this.#done(true);
    } catch {
      await this.#done(false);
    }
  }

  async #guarded<T>(work: () => Promise<T>): Promise<T> {
    if (this.#broken !== undefined) {
      throw this.#broken;
    }
    try {
      return await work();
    } catch (error) {
      const thrown = translated(error);
      if (isRetryable(error) || isAway(error)) {
        this.#broken =
          thrown instanceof Error ? thrown : new Error('the transaction was given up', { cause: thrown });
      }
      throw thrown;
    }
  }
}

function parameter(value: Param): Param {
  return value instanceof Uint8Array && !Buffer.isBuffer(value)
    ? Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    : value;
}

/** Fewer than the driver itself keeps, so that it never closes one of these. */
const KEPT_STATEMENTS = 300;

/** mysql2 looks its own up by a key that it builds anew each time; with these it is one step instead of three. */
const prepared = new WeakMap<Connection, Map<string, PrepareStatementInfo>>();

async function execute(
  connection: Connection,
  { text, params }: Sql,
): Promise<RowDataPacket[] | ResultSetHeader> {
  const statements = prepared.get(connection) ?? new Map<string, PrepareStatementInfo>();
  prepared.set(connection, statements);
  return await new Promise((resolve, reject) => {
    const run = (statement: PrepareStatementInfo): void => {
      statement.execute(params.map(parameter), (error: QueryError | null, result) => {
        if (error === null) {
          resolve(result as RowDataPacket[] | ResultSetHeader);
        } else {
          reject(error);
        }
      });
    };
    const known = statements.get(text);
    if (known !== undefined) {
      run(known);
      return;
    }
    connection.prepare(text, (error, statement) => {
      if (error !== null) {
        reject(error);
        return;
      }
      statements.set(text, statement);
      const oldest = statements.keys().next();
      if (statements.size > KEPT_STATEMENTS && oldest.done !== true) {
        statements.delete(oldest.value);
        connection.unprepare(oldest.value);
      }
      run(statement);
    });
  });
}

async function all(connection: Connection, query: Sql): Promise<RawRow[]> {
  return (await execute(connection, query)) as RowDataPacket[];
}

async function run(connection: Connection, query: Sql): Promise<number> {
  return ((await execute(connection, query)) as ResultSetHeader).affectedRows;
}

/**
 * On Galera a commit of one node is not at once seen on another: reads wait until this node has what was committed before them,
 * so that a delivery that was answered there is known here. Other servers do not know the variable.
 */
async function readOwnWrites(connection: Connection): Promise<void> {
  const clustered = await new Promise<boolean>((resolve, reject) => {
    connection.query<RowDataPacket[]>("SHOW SESSION VARIABLES LIKE 'wsrep_on'", (error, rows) => {
      if (error === null) {
        resolve(rows.some((row) => Object.values(row).includes('ON')));
      } else {
        reject(error);
      }
    });
  });
  if (clustered) {
    await simple(connection, 'SET SESSION wsrep_sync_wait = 1');
  }
}

/** BEGIN, COMMIT and their like: not worth preparing. */
async function simple(connection: Connection, text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    connection.query(text, (error) => {
      if (error === null) {
        resolve();
      } else {
        reject(error);
      }
    });
  });
}
