import type { Connection } from 'mysql2/promise';

const LANES = 5_000;
/** They fall due over ninety days, in an order that has nothing to do with the order in which they were written. */
const WITHIN_S = 90 * 86_400;
const STEP = 7_919;

/** Rows as ids made one after another begin, and by their number `seq`. */
const ID = "CONCAT(LPAD(HEX(seq), 8, '0'), '-0000-7000-8000-000000000000')";
const LANE_MEMBER = "CONCAT(LPAD(HEX(seq), 8, '0'), '-0000-7000-8001-000000000000')";

/** `count` jobs and as many messages that wait for an instant after `from`; what they are for is never read. */
export async function fillWaiting(admin: Connection, count: number, from: Date): Promise<void> {
  await admin.query(
    `INSERT INTO lane (name, lease_token, lease_until, held_until)
      SELECT CONCAT('member:', ${LANE_MEMBER}), NULL, 0, '1970-01-01' FROM seq_0_to_${LANES - 1}`,
  );
  const rows = `SELECT seq, ${ID} AS id, TIMESTAMPADD(SECOND, seq * ${STEP} % ${WITHIN_S}, ?) AS at FROM seq_1_to_${count}`;
  // With these an empty table is loaded in bulk: its indexes are sorted and written in one go.
  await admin.query('SET unique_checks = 0, foreign_key_checks = 0');
  await admin.query(
    `INSERT INTO job (id, kind, payload, dedup_key, urgent, state, run_at, attempts, most_attempts)
      SELECT id, 'planReminder', CONCAT('{"planId":"', id, '"}'), CONCAT('planReminder:', id, ':1'), 0, 'ready', at, 0, 12
      FROM (${rows}) AS waiting`,
    [from],
  );
  await admin.query(
    `INSERT INTO outbox (id, dedup_key, notice, state, attempts, next_at, due_at, lane, urgent, kind, member_id)
      SELECT id, CONCAT('plan:', id), REPEAT('x', 64), 'ready', 0, at, at, CONCAT('member:', member), 0, 'reminder', member
      FROM (SELECT id, at, ${LANE_MEMBER.replace('seq', `seq % ${LANES}`)} AS member FROM (${rows}) AS numbered) AS waiting`,
    [from],
  );
  await admin.query('SET unique_checks = 1, foreign_key_checks = 1');
  await admin.query('ANALYZE TABLE job, outbox, lane');
}
