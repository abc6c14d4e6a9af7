import type { QueryInterface } from 'sequelize';

/** To whom a message of before goes is sealed in it: each gets a lane of its own. */
export async function fillOutbox(query: QueryInterface): Promise<void> {
  const name = query.sequelize.getDialect() === 'mysql' ? "CONCAT('row:', id)" : "'row:' || id";
  await query.sequelize.query(
    `UPDATE outbox SET lane = ${name}, due_at = next_at,
      message_id = CASE WHEN body IS NULL THEN NULL ELSE id END,
      send_key = CASE WHEN body IS NULL THEN NULL ELSE dedup_key END,
      doubt_since = CASE WHEN body IS NULL OR state <> 'ready' THEN NULL ELSE next_at END
      WHERE lane = ''`,
  );
}
