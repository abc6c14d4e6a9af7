import type { InferAttributes, Model, ModelAttributeColumnOptions, ModelAttributes } from 'sequelize';
import type { RawRow, Runner } from './driver/driver.ts';
import { Sql, sql } from './sql.ts';
import type { Param } from './sql.ts';

type Kind = 'text' | 'number' | 'instant' | 'flag' | 'json' | 'bytes';

interface Column {
  readonly attribute: string;
  readonly field: string;
  readonly kind: Kind;
}

/** A prepared statement is kept by each connection, with as much memory as it has parameters. */
const MOST_PARAMS = 1_200;

interface ModelClass<M extends Model> {
  readonly table: string;
  readonly columns: ModelAttributes<M>;
  readonly prototype: M;
}

/** The rows of a model: what its `declare`d attributes say, without the model's methods. */
export type RowOf<M extends Model> = { -readonly [K in keyof InferAttributes<M>]: InferAttributes<M>[K] };

/**
 * The statements of a table, compiled once from its model's columns, and the reading of its rows. Every value arrives
 * as its own kind whatever the engine hands back: dates as Date, flags as boolean, JSON parsed, sums as numbers.
 */
export class Table<M extends Model> {
  readonly name: string;
  readonly #columns: readonly Column[];
  readonly #byAttribute: ReadonlyMap<string, Column>;
  readonly #select: Sql;

  constructor(model: ModelClass<M>) {
    this.name = model.table;
    this.#columns = Object.entries(model.columns).map(([attribute, options]) =>
      column(attribute, options as Options),
    );
    this.#byAttribute = new Map(this.#columns.map((c) => [c.attribute, c]));
    const names = this.#columns.map((c) => `\`${this.name}\`.\`${c.field}\``).join(', ');
    this.#select = new Sql(`SELECT ${names} FROM \`${this.name}\` `, []);
  }

  get deleting(): Sql {
    return new Sql(`DELETE FROM \`${this.name}\``, []);
  }

  get attributes(): readonly string[] {
    return this.#columns.map((c) => c.attribute);
  }

  async find(runner: Runner, rest: Sql): Promise<RowOf<M>[]> {
    const rows = await runner.all(sql`${this.#select}${rest}`);
    return rows.map((row) => this.read(row));
  }

  async one(runner: Runner, rest: Sql): Promise<RowOf<M> | undefined> {
    const rows = await this.find(runner, sql`${rest} LIMIT 1`);
    return rows[0];
  }

  async insert(runner: Runner, row: Partial<RowOf<M>>): Promise<void> {
    await this.insertAll(runner, [row]);
  }

  /** As few statements as is good for all rows; they must have the same attributes. */
  async insertAll(runner: Runner, rows: readonly Partial<RowOf<M>>[]): Promise<void> {
    const many = Math.max(1, Math.floor(MOST_PARAMS / Object.keys(rows[0] ?? {}).length));
    for (let at = 0; at < rows.length; at += many) {
      await runner.run(this.inserting(rows.slice(at, at + many)));
    }
  }

  inserting(rows: readonly Partial<RowOf<M>>[]): Sql {
    const first = rows[0];
    if (first === undefined) {
      throw new RangeError(`nothing to insert into ${this.name}`);
    }
    const columns = Object.keys(first).map((attribute) => this.#column(attribute));
    const one = `(${columns.map(() => '?').join(', ')})`;
    const names = columns.map((c) => `\`${c.field}\``).join(', ');
    const text = `INSERT INTO \`${this.name}\` (${names}) VALUES ${rows.map(() => one).join(', ')}`;
    return new Sql(
      text,
      rows.flatMap((row) => columns.map((c) => toParam(c, row[c.attribute as keyof RowOf<M>]))),
    );
  }

  /** Returns the number of rows changed. */
  async update(runner: Runner, patch: Partial<RowOf<M>>, rest: Sql): Promise<number> {
    const columns = Object.keys(patch).map((attribute) => this.#column(attribute));
    const set = new Sql(
      columns.map((c) => `\`${c.field}\` = ?`).join(', '),
      columns.map((c) => toParam(c, patch[c.attribute as keyof RowOf<M>])),
    );
    return await runner.run(sql`${new Sql(`UPDATE \`${this.name}\` SET `, [])}${set} ${rest}`);
  }

  /** The columns for a query that joins, each named `<table>__<column>`. */
  aliased(): Sql {
    const names = this.#columns.map((c) => `\`${this.name}\`.\`${c.field}\` AS \`${this.name}__${c.field}\``);
    return new Sql(names.join(', '), []);
  }

  readAliased(row: RawRow): RowOf<M> {
    return this.read(row, `${this.name}__`);
  }

  read(row: RawRow, prefix = ''): RowOf<M> {
    const out: Record<string, unknown> = {};
    for (const { attribute, field, kind } of this.#columns) {
      out[attribute] = fromEngine(kind, row[prefix + field]);
    }
    return out as RowOf<M>;
  }

  #column(attribute: string): Column {
    const found = this.#byAttribute.get(attribute);
    if (found === undefined) {
      throw new Error(`${this.name} has no attribute ${attribute}`);
    }
    return found;
  }
}

type Options = ModelAttributeColumnOptions & { readonly type: { readonly key: string } };

function column(attribute: string, options: Options): Column {
  return { attribute, field: options.field ?? attribute, kind: kindOf(options.type.key) };
}

function kindOf(key: string): Kind {
  switch (key) {
    case 'DATE':
      return 'instant';
    case 'BOOLEAN':
      return 'flag';
    case 'JSON':
      return 'json';
    case 'BLOB':
      return 'bytes';
    case 'INTEGER':
    case 'BIGINT':
      return 'number';
    default:
      return 'text';
  }
}

function toParam({ kind, attribute }: Column, value: unknown): Param {
  if (value === undefined) {
    throw new TypeError(`${attribute} is missing`);
  }
  return kind === 'json' && value !== null ? JSON.stringify(value) : (value as Param);
}

/** One value of a row as the program wants it. */
export function fromEngine(kind: Kind, value: unknown): unknown {
  if (value === null || value === undefined) {
    return null;
  }
  switch (kind) {
    case 'instant':
      return value instanceof Date ? value : new Date(value as string);
    case 'flag':
      return Number(value) !== 0;
    case 'json':
      return typeof value === 'string' ? (JSON.parse(value) as unknown) : value;
    case 'number':
      return Number(value);
    case 'bytes':
    case 'text':
      return value;
  }
}
