import { setTimeout as pause } from 'node:timers/promises';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { systemIds } from '../../src/ids.ts';
import type { Clock } from '../../src/handlers/ports/clock.ts';

const LOOK_MS = 5;
const BATCH = 50;

/**
 * The floor of a reminder's delay: the same table looked at every few milliseconds by hand, what is due marked in one
 * transaction and counted as sent then. No plan, no lease, no message. Milliseconds from due to sent of each.
 */
export async function delayByHand(admin: Connection, dues: readonly Date[], clock: Clock): Promise<number[]> {
  const rows = dues.map((due) => {
    const id = systemIds.uuid();
    return [id, 'floor', '{}', id, 0, 'ready', due, 0, 1];
  });
  await admin.query(
    'INSERT INTO job (id, kind, payload, dedup_key, urgent, state, run_at, attempts, most_attempts) VALUES ?',
    [rows],
  );
  const delays: number[] = [];
  while (delays.length < dues.length) {
    const now = clock.now();
    const [due] = await admin.execute<RowDataPacket[]>(
      `SELECT id, run_at FROM job WHERE state = 'ready' AND urgent = 0 AND run_at <= ? ORDER BY run_at, id LIMIT ${BATCH}`,
      [now],
    );
    if (due.length === 0) {
      await pause(LOOK_MS);
      continue;
    }
    await admin.query("UPDATE job SET state = 'done', finished_at = ? WHERE id IN (?)", [
      now,
      due.map(({ id }) => String(id)),
    ]);
    const sent = clock.now().getTime();
    delays.push(...due.map((row) => sent - (row['run_at'] as Date).getTime()));
  }
  return delays;
}
