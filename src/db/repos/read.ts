import type { Model } from 'sequelize';
import type { Codec } from '../codecs/codec.ts';
import type { Sql } from '../sql.ts';
import { sql } from '../sql.ts';
import type { Reader } from './reader.ts';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** The records of the rows that `rest` (WHERE, ORDER BY, LIMIT) selects. */
export async function records<R extends Versioned, M extends Model>(
  { runner, vault }: Reader,
  codec: Codec<R, M>,
  rest: Sql,
): Promise<R[]> {
  const rows = await codec.table.find(runner, rest);
  return rows.map((row) => codec.toRecord(row, vault));
}

/** The first of them. */
export async function record<R extends Versioned, M extends Model>(
  reader: Reader,
  codec: Codec<R, M>,
  rest: Sql,
): Promise<R | undefined> {
  const found = await records(reader, codec, sql`${rest} LIMIT 1`);
  return found[0];
}
