import type { Connection, RowDataPacket } from 'mysql2/promise';

/** The floor of a scan for complaints whose time runs out: the same ids by one prepared statement. Returns how many. */
export async function scanByHand(admin: Connection, now: Date, count: number): Promise<number> {
  const [rows] = await admin.execute<RowDataPacket[]>(
    'SELECT id FROM complaint WHERE next_alarm_at <= ? ORDER BY next_alarm_at, id LIMIT ?',
    [now, String(count)],
  );
  return rows.length;
}
