import type { Driver } from './driver/driver.ts';
import { sql } from './sql.ts';

/** The database's own clock: leases go by it, and `npm run doctor` compares it with this machine's. */
export async function serverTime({ dialect, pool }: Driver): Promise<Date> {
  const [row] = await pool.all(
    dialect === 'mysql'
      ? sql`SELECT CAST(UNIX_TIMESTAMP(NOW(3)) * 1000 AS SIGNED) AS ms`
      : sql`SELECT CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) AS ms`,
  );
  return new Date(Number(row?.['ms']));
}
