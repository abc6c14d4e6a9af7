import type { Sql } from '../sql.ts';

export type Dialect = 'mysql' | 'sqlite';

/** A row as the engine hands it over: columns by their name. */
export type RawRow = Readonly<Record<string, unknown>>;

/** Something that runs statements: the pool, or one transaction. */
export interface Runner {
  readonly dialect: Dialect;
  all(query: Sql): Promise<RawRow[]>;
  /** Returns the number of rows written. */
  run(query: Sql): Promise<number>;
}

export interface Transaction extends Runner {
  commit(): Promise<void>;
  /** Never throws: a connection that cannot roll back is closed instead. */
  rollback(): Promise<void>;
}

/** One engine behind Sequelize's connections. Every method throws StoreUnavailableError when the database is away. */
export interface Driver {
  readonly dialect: Dialect;
  /** Statements outside a transaction; each write commits by itself. */
  readonly pool: Runner;
  begin(): Promise<Transaction>;
  close(): Promise<void>;
}
