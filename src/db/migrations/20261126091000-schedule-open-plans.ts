import type { QueryInterface } from 'sequelize';

/** Reminders that are still to come were looked for among the plans; from here on each is a job. */
export async function scheduleOpenPlans(query: QueryInterface): Promise<void> {
  const mysql = query.sequelize.getDialect() === 'mysql';
  const id = mysql
    ? 'UUID()'
    : "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(6)))";
  const joined = (...parts: readonly string[]): string =>
    mysql ? `CONCAT(${parts.join(', ')})` : parts.join(' || ');
  await query.sequelize.query(
    `INSERT INTO job (id, kind, payload, dedup_key, urgent, state, run_at, attempts, most_attempts)
      SELECT ${id}, 'planReminder', ${joined(`'{"planId":"'`, 'id', `'"}'`)}, ${joined("'planReminder:'", 'id', "':'", 'version')},
        0, 'ready', remind_at, 0, 12
      FROM plan WHERE state = 'open' AND remind_at IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM job known WHERE known.dedup_key = ${joined("'planReminder:'", 'plan.id', "':'", 'plan.version')})`,
  );
}
