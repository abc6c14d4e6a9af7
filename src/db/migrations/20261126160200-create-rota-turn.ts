import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createRotaTurn = createTable(
  'rota_turn',
  {
    id: { type: type.id, primaryKey: true },
    project_id: { type: type.id, allowNull: false },
    day: { type: type.day, allowNull: false },
    member_id: { type: type.id, allowNull: false },
    at: { type: type.instant, allowNull: false },
    kind: { type: type.code(10), allowNull: false },
    visit_id: { type: type.id, allowNull: true },
    reason: { type: type.code(12), allowNull: true },
    version: { type: type.integer, allowNull: false },
  },
  [{ fields: ['project_id', 'day', 'at'] }, { fields: ['visit_id'] }],
);
