import type { QueryInterface } from 'sequelize';

/** What the ticks said about the last run of each task, so that nothing is reported twice after the update. */
export async function fillCronTask(query: QueryInterface): Promise<void> {
  await query.sequelize.query(
    `INSERT INTO cron_task (task, scope, known_at, last_run_at)
      SELECT task, project_id, MIN(at), MAX(run_at) FROM cron_tick
      WHERE NOT EXISTS (SELECT 1 FROM cron_task known WHERE known.task = cron_tick.task AND known.scope = cron_tick.project_id)
      GROUP BY task, project_id`,
  );
}
