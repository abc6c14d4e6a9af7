import type { LedgerPage } from '../../handlers/ports/dealRepos.ts';
import { limit, sql, type Sql } from '../sql.ts';

/** What follows the scope of a page of a ledger: its days by a column, and its place by the number (ref). */
export function ledgerSql(day: Sql, { from, to, below, limit: count }: LedgerPage): Sql {
  const since = from === undefined ? sql`` : sql`AND ${day} >= ${from}`;
  const until = to === undefined ? sql`` : sql`AND ${day} <= ${to}`;
  const behind = below === undefined ? sql`` : sql`AND ref < ${below}`;
  return sql`${since} ${until} ${behind} ORDER BY ref DESC ${limit(count)}`;
}
