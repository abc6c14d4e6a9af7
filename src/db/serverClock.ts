import type { Dialect, Driver } from './driver/driver.ts';
import { Sql, sql } from './sql.ts';

/**
 * The database's clock as milliseconds since 1970: what leases are counted by. Kept as a number, so that it cannot be mixed
 * up with the instants of the business, which the demo moves.
 */
export function serverMs(dialect: Dialect): Sql {
  switch (dialect) {
    case 'mysql':
      // The session's zone is UTC, so that no hour comes twice.
      return new Sql('CAST(UNIX_TIMESTAMP(NOW(3)) * 1000 AS SIGNED)', []);
    case 'sqlite':
      return new Sql("CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER)", []);
  }
}

/** The same as a date: `npm run doctor` and the start compare it with this machine's. */
export async function serverTime({ dialect, pool }: Driver): Promise<Date> {
  const [row] = await pool.all(sql`SELECT ${serverMs(dialect)} AS ms`);
  return new Date(Number(row?.['ms']));
}
