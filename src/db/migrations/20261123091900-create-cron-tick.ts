import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createCronTick = createTable('cron_tick', {
  task: { type: type.code(60), primaryKey: true },
  project_id: { type: type.code(36), primaryKey: true },
  run_at: { type: type.instant, primaryKey: true },
  at: { type: type.instant, allowNull: false },
});
