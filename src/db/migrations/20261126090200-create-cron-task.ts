import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createCronTask = createTable('cron_task', {
  task: { type: type.code(60), primaryKey: true },
  scope: { type: type.code(36), primaryKey: true },
  known_at: { type: type.instant, allowNull: false },
  last_run_at: { type: type.instant, allowNull: false },
});
