import { limit, type Sql, sql } from '../sql.ts';

/** Runs whose files are still there although they are older than that, the oldest first. */
export function unremoved(before: Date, count: number): Sql {
  return sql`WHERE files_gone_at IS NULL AND at < ${before} ORDER BY at ${limit(count)}`;
}
