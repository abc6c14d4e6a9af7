import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createLateHandover = createTable('late_handover', {
  id: { type: type.id, primaryKey: true },
  due_day: { type: type.day, allowNull: false },
  problem_id: { type: type.id, allowNull: false },
  version: { type: type.integer, allowNull: false },
});
