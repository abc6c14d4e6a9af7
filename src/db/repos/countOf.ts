import type { Sql } from '../sql.ts';
import type { Reader } from './reader.ts';

/** The one number `n` that a statement answers with. */
export async function countOf({ runner }: Reader, statement: Sql): Promise<number> {
  const rows = await runner.all(statement);
  return Number(rows[0]?.['n'] ?? 0);
}
