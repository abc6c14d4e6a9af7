import type { Sequelize } from 'sequelize';
import type sqlite3 from 'sqlite3';
import type { Param, Sql } from '../sql.ts';
import type { Driver, RawRow, Runner, Transaction } from './driver.ts';
import { translated } from './failures.ts';
import { Slots } from './slots.ts';
import { SqliteConnection } from './sqliteConnection.ts';

/**
 * WAL, so that reads do not wait for the writer. FULL, because what was acknowledged must survive a power cut; in WAL
 * NORMAL would lose the last commits. The pragmas hold for one connection only, so both get them.
 */
const PRAGMAS = [
  // First: another process may be at it, also while the journal is being changed.
  'PRAGMA busy_timeout = 5000',
  'PRAGMA journal_mode = WAL',
  'PRAGMA synchronous = FULL',
  'PRAGMA foreign_keys = ON',
];

/**
 * SQLite through Sequelize's connections: one to read, one to write, both kept open. Sequelize alone would open a new
 * connection for each transaction; its threads would then wait for each other's locks (one mutex here instead).
 */
export class SqliteDriver implements Driver {
  readonly dialect = 'sqlite';
  readonly pool: Runner;
  readonly #sequelize: Sequelize;
  readonly #writer = new Slots(1);
  #reading: Promise<SqliteConnection> | undefined;
  #writing: Promise<SqliteConnection> | undefined;

  constructor(sequelize: Sequelize) {
    this.#sequelize = sequelize;
    this.pool = {
      dialect: 'sqlite',
      all: async (query) =>
        await attempt(async () => await (await this.#reader()).all(query.text, bound(query))),
      run: async (query) => {
        const transaction = await this.begin();
        try {
          const count = await transaction.run(query);
          await transaction.commit();
          return count;
        } catch (error) {
          await transaction.rollback();
          throw error;
        }
      },
    };
  }

  async begin(): Promise<Transaction> {
    const free = await this.#writer.take();
    try {
      const connection = await attempt(async () => {
        this.#writing ??= this.#open('writer');
        return await this.#writing;
      });
      await attempt(() => connection.exec('BEGIN IMMEDIATE'));
      return new SqliteTransaction(connection, free);
    } catch (error) {
      free();
      throw error;
    }
  }

  /** Sequelize's own connection, on which migrations run, with the pragmas set. */
  async ready(): Promise<void> {
    await attempt(() => this.#reader());
  }

  async close(): Promise<void> {
    const free = await this.#writer.take();
    await (await this.#reading)?.finalize();
    // One after the other: two that close at once both leave the write-ahead log to the other.
    await (await this.#writing)?.close();
    Reflect.deleteProperty(this.#connections, 'writer');
    await this.#sequelize.close();
    free();
  }

  /** Where Sequelize keeps its SQLite connections, by their name. */
  get #connections(): Record<string, unknown> {
    const manager = this.#sequelize.connectionManager as unknown as {
      readonly connections: Record<string, unknown>;
    };
    return manager.connections;
  }

  async #reader(): Promise<SqliteConnection> {
    this.#reading ??= this.#open('default');
    return await this.#reading;
  }

  async #open(uuid: string): Promise<SqliteConnection> {
    try {
      // `uuid` names one of Sequelize's SQLite connections; its types do not know it.
      const options = { type: 'write', uuid } as const;
      const raw: unknown = await this.#sequelize.connectionManager.getConnection(options);
      const connection = new SqliteConnection(raw as sqlite3.Database);
      for (const pragma of PRAGMAS) {
        await connection.exec(pragma);
      }
      return connection;
    } catch (error) {
      this.#reading = uuid === 'default' ? undefined : this.#reading;
      this.#writing = uuid === 'writer' ? undefined : this.#writing;
      // Sequelize would hand the connection that never opened out again, and wait for ever to close it.
      Reflect.deleteProperty(this.#connections, uuid);
      throw error;
    }
  }
}

class SqliteTransaction implements Transaction {
  readonly dialect = 'sqlite';
  readonly #connection: SqliteConnection;
  readonly #free: () => void;

  constructor(connection: SqliteConnection, free: () => void) {
    this.#connection = connection;
    this.#free = free;
  }

  async all(query: Sql): Promise<RawRow[]> {
    return await attempt(() => this.#connection.all(query.text, bound(query)));
  }

  async run(query: Sql): Promise<number> {
    return await attempt(() => this.#connection.run(query.text, bound(query)));
  }

  async commit(): Promise<void> {
    await attempt(() => this.#connection.exec('COMMIT'));
    this.#free();
  }

  async rollback(): Promise<void> {
    try {
      await this.#connection.exec('ROLLBACK');
    } catch {
      // Some errors have rolled back already; the next BEGIN would say so.
    } finally {
      this.#free();
    }
  }
}

async function attempt<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw translated(error);
  }
}

/** Dates as Sequelize writes them on SQLite, so that both read the same; they sort as text. */
function bound(query: Sql): Exclude<Param, Date | boolean>[] {
  return query.params.map((value) => {
    if (value instanceof Date) {
      return value.toISOString().replace('T', ' ').replace('Z', ' +00:00');
    }
    return typeof value === 'boolean' ? Number(value) : value;
  });
}
