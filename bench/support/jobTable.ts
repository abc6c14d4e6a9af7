import type { Connection, RowDataPacket } from 'mysql2/promise';

/** The table as the migrations made it in `from`, in a database of its own. */
export async function copyJobTable(admin: Connection, from: string, to: string): Promise<void> {
  const [rows] = await admin.query<RowDataPacket[]>('SHOW CREATE TABLE ??.job', [from]);
  await admin.query('CREATE DATABASE ??', [to]);
  await admin.query('USE ??', [to]);
  await admin.query(String(rows[0]?.['Create Table']));
}

/** Nothing but `count` jobs that are due. */
export async function fillDueJobs(admin: Connection, name: string, count: number, now: Date): Promise<void> {
  await admin.query('TRUNCATE TABLE ??.job', [name]);
  await admin.query(
    `INSERT INTO ??.job (id, kind, payload, dedup_key, urgent, state, run_at, attempts, most_attempts)
      SELECT id, 'planReminder', CONCAT('{"planId":"', id, '"}'), CONCAT('planReminder:', id, ':1'), 0, 'ready', at, 0, 12
      FROM (SELECT UUID() AS id, TIMESTAMPADD(SECOND, -seq, ?) AS at FROM seq_1_to_${count}) AS due`,
    [name, now],
  );
  await admin.query('ANALYZE TABLE ??.job', [name]);
}
