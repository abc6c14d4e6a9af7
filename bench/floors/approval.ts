import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'mysql2/promise';

/** As many bytes as Loupan's sealed columns hold, roughly. */
const SEALED = { note: 400, before: 700, after: 250, vote: 350, notice: 900, answer: 300 } as const;

/**
 * The floor of a decision: by raw mysql2, one transaction with the rows that Loupan writes for it, on the same tables with the same
 * indexes, one prepared statement a row: approval, approval_vote, operation, operation_change x 2, outbox x 2, inbox. It reads nothing,
 * encrypts nothing, understands nothing and checks nothing but that it was first.
 */
export async function decideByHand(
  pool: Pool,
  {
    approvalId,
    managerId,
    applicantId,
  }: Readonly<Record<'approvalId' | 'managerId' | 'applicantId', string>>,
): Promise<void> {
  const now = new Date();
  const operation = randomUUID();
  const vote = randomUUID();
  const connection = await pool.getConnection();
  const run = (sql: string, values: (string | number | Date | Buffer | null)[]) =>
    connection.execute(sql, values);
  const change =
    'INSERT INTO operation_change (operation_id, seq, kind, record_id, before_sealed, after_sealed) VALUES (?, ?, ?, ?, ?, ?)';
  const outbox =
    'INSERT INTO outbox (id, dedup_key, notice, state, attempts, next_at, lane, urgent, kind, member_id, due_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)';
  try {
    await connection.query('START TRANSACTION');
    await run(
      'INSERT INTO approval_vote (id, approval_id, round, step, part, member_id, for_id, verdict, note, at, platform, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      [vote, approvalId, 1, 0, 0, managerId, null, 'grant', null, now, 'web', 1],
    );
    await run(
      "UPDATE approval SET state = 'granted', step = 0, ended_at = ?, ended_by_id = ?, remind_at = NULL, expires_at = NULL, open_key = NULL, valid_until = ?, version = 2 WHERE id = ? AND version = 1",
      [now, managerId, now, approvalId],
    );
    await run(
      'INSERT INTO operation (id, at, member_id, platform, place, command, undo_kind, undone_at, undone_by_id, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      [operation, now, managerId, 'web', 'dm:wang', 'approval.decide', 'none', null, null, null],
    );
    await run(change, [operation, 0, 'approvalVote', vote, null, randomBytes(SEALED.vote)]);
    await run(change, [
      operation,
      1,
      'approval',
      approvalId,
      randomBytes(SEALED.before),
      randomBytes(SEALED.after),
    ]);
    for (const key of ['settled', 'told']) {
      await run(outbox, [
        randomUUID(),
        `${key}:${approvalId}`,
        randomBytes(SEALED.notice),
        'ready',
        0,
        now,
        `member:${applicantId}`,
        1,
        'notice',
        applicantId,
        now,
      ]);
    }
    await run('INSERT INTO inbox (platform, delivery_id, received_at, answer) VALUES (?, ?, ?, ?)', [
      'web',
      randomUUID(),
      now,
      randomBytes(SEALED.answer),
    ]);
    await connection.query('COMMIT');
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
}
