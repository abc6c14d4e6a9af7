import type { Model } from 'sequelize';
import type { Spot, Vault } from '../seal/vault.ts';
import type { RowOf, Table } from '../table.ts';

type Cells = Readonly<Record<string, unknown>>;

/** How one property of a record lies in the columns of its row. Without one it is one column of the same name. */
export interface FieldCodec {
  /** Attributes of the row that belong to this property. */
  readonly attributes: (property: string) => readonly string[];
  readonly write: (property: string, value: unknown, at: Place) => Cells;
  readonly read: (property: string, row: Cells, at: Place) => unknown;
}

export interface Place {
  readonly table: string;
  readonly id: string;
  readonly vault: Vault;
}

/** An attribute that is no property of the record but follows from some. */
interface Derived<R> {
  readonly from: readonly (keyof R)[];
  readonly write: (record: R, vault: Vault) => unknown;
}

interface Versioned {
  readonly id: string;
  readonly version: number;
}

interface CodecOptions<R> {
  readonly fields?: Readonly<Partial<Record<keyof R, FieldCodec>>>;
  readonly derived?: Readonly<Record<string, Derived<R>>>;
  /** How a record is put in order before it is written. */
  readonly normalise?: (record: R) => R;
  /** Attributes that are the store's own business. */
  readonly hidden?: readonly string[];
}

/** A record of the domain as a row of its table and back. */
export class Codec<R extends Versioned, M extends Model> {
  readonly table: Table<M>;
  readonly #fields: ReadonlyMap<string, FieldCodec>;
  readonly #derived: readonly (readonly [string, Derived<R>])[];
  readonly #plain: readonly string[];
  readonly #normalise: (record: R) => R;

  constructor(table: Table<M>, options: CodecOptions<R> = {}) {
    const { derived = {}, hidden = [], normalise = (record: R): R => record } = options;
    this.#normalise = normalise;
    this.table = table;
    this.#fields = new Map(Object.entries(options.fields ?? {}) as [string, FieldCodec][]);
    this.#derived = Object.entries(derived);
    const special = new Set([
      ...hidden,
      ...Object.keys(derived),
      ...[...this.#fields].flatMap(([property, field]) => field.attributes(property)),
    ]);
    this.#plain = table.attributes.filter((attribute) => !special.has(attribute));
  }

  toRow(given: R, vault: Vault): Partial<RowOf<M>> {
    const record = this.#normalise(given);
    const place = { table: this.table.name, id: record.id, vault };
    const cells: Record<string, unknown> = {};
    for (const attribute of this.#plain) {
      cells[attribute] = record[attribute as keyof R];
    }
    for (const [property, field] of this.#fields) {
      Object.assign(cells, field.write(property, record[property as keyof R], place));
    }
    for (const [attribute, { write }] of this.#derived) {
      cells[attribute] = write(record, vault);
    }
    return cells as Partial<RowOf<M>>;
  }

  /** Only the columns that the properties named in `patch` lie in. */
  toPatch(given: R, patch: Partial<R>, vault: Vault): Partial<RowOf<M>> {
    const after = this.#normalise(given);
    const place = { table: this.table.name, id: after.id, vault };
    const cells: Record<string, unknown> = {};
    for (const property of Object.keys(patch) as (keyof R & string)[]) {
      const field = this.#fields.get(property);
      Object.assign(cells, field?.write(property, after[property], place) ?? { [property]: after[property] });
    }
    for (const [attribute, { from, write }] of this.#derived) {
      if (from.some((property) => property in patch)) {
        cells[attribute] = write(after, vault);
      }
    }
    cells['version'] = after.version;
    return cells as Partial<RowOf<M>>;
  }

  toRecord(row: RowOf<M>, vault: Vault): R {
    const cells = row as Cells;
    const place = { table: this.table.name, id: String(cells['id']), vault };
    const record: Record<string, unknown> = {};
    for (const attribute of this.#plain) {
      record[attribute] = cells[attribute];
    }
    for (const [property, field] of this.#fields) {
      record[property] = field.read(property, cells, place);
    }
    return record as unknown as R;
  }
}

/** A text that is sealed, or null. */
export const sealedText: FieldCodec = {
  attributes: (property) => [property],
  write: (property, value, at) => ({
    [property]: value === null ? null : at.vault.seal(spot(at, property), value as string),
  }),
  read: (property, row, at) => {
    const sealed = row[property];
    return sealed === null ? null : at.vault.openText(spot(at, property), sealed as Uint8Array);
  },
};

function spot({ table, id }: Place, column: string): Spot {
  return { table, column, id };
}
