import type { RowDataPacket } from 'mysql2/promise';
import { systemIds } from '../../src/ids.ts';
import { buildComplaint } from '../../test/factories/complaint.ts';
import type { Place } from './migrated.ts';

/** They fall due over ninety days, in an order that has nothing to do with the order in which they were written. */
const WITHIN_S = 90 * 86_400;
const STEP = 7_919;
const OWNERS = 200;

/** What differs between complaints that wait; all else is as in the one they are copied from. */
const DIFFERS: Readonly<Record<string, string>> = {
  id: "CONCAT(LPAD(HEX(seq), 8, '0'), '-0000-7000-8000-000000000000')",
  ref: 'seq',
  owner_id: `CONCAT('owner-', seq % ${OWNERS})`,
  next_alarm_at: `TIMESTAMPADD(SECOND, seq * ${STEP} % ${WITHIN_S}, t.next_alarm_at)`,
  next_due_at: `TIMESTAMPADD(SECOND, seq * ${STEP} % ${WITHIN_S}, t.next_due_at)`,
  final_due_at: `TIMESTAMPADD(SECOND, seq * ${STEP} % ${WITHIN_S}, t.final_due_at)`,
};

/** `waiting` open complaints whose alarms fall due after `now`, written by the server itself, and `due` whose breach is due at it. */
export async function fillComplaints(
  { database, admin }: Place,
  { waiting, due, now }: { readonly waiting: number; readonly due: number; readonly now: Date },
): Promise<void> {
  const later = new Date(now.getTime() + 60_000);
  await database.store.tx((session) =>
    session.insert('complaint', buildComplaint({ id: 'template', firstDueAt: later, nextAlarmAt: later })),
  );
  await admin.query('CREATE TEMPORARY TABLE template AS SELECT * FROM complaint');
  await admin.query('DELETE FROM complaint');
  const [columns] = await admin.query<RowDataPacket[]>(
    "SELECT COLUMN_NAME AS name FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'complaint'",
  );
  const names = columns.map((row) => String(row['name']));
  const values = names.map((name) => DIFFERS[name] ?? `t.\`${name}\``);
  // With these an empty table is loaded in bulk: its indexes are sorted and written in one go.
  await admin.query('SET unique_checks = 0, foreign_key_checks = 0');
  await admin.query(
    `INSERT INTO complaint (${names.map((name) => `\`${name}\``).join(', ')})
      SELECT ${values.join(', ')} FROM seq_1_to_${waiting} CROSS JOIN template t`,
  );
  await admin.query('SET unique_checks = 1, foreign_key_checks = 1');
  const breached = Array.from({ length: due }, (_, n) =>
    buildComplaint({
      id: systemIds.uuid(),
      ref: waiting + 1 + n,
      firstDueAt: now,
      nextAlarmAt: now,
      alarmed: 'first:75',
    }),
  );
  await database.store.tx((session) => session.insertAll('complaint', breached));
  await admin.query('ANALYZE TABLE complaint');
}
