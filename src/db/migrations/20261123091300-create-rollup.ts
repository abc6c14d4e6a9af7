import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createRollup = createTable('rollup', {
  project_id: { type: type.id, primaryKey: true },
  day: { type: type.day, primaryKey: true },
  member_id: { type: type.id, primaryKey: true },
  figure: { type: type.code(40), primaryKey: true },
  team_id: { type: type.code(36), primaryKey: true },
  n: { type: type.bigInteger, allowNull: false },
  d: { type: type.bigInteger, allowNull: false },
});
