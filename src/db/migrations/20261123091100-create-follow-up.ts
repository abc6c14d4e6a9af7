import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createFollowUp = createTable(
  'follow_up',
  {
    id: { type: type.id, primaryKey: true },
    customer_id: { type: type.id, allowNull: false },
    project_id: { type: type.id, allowNull: false },
    team_id: { type: type.id, allowNull: true },
    member_id: { type: type.id, allowNull: false },
    at: { type: type.instant, allowNull: false },
    day: { type: type.day, allowNull: false },
    method: { type: type.code(10), allowNull: true },
    content: { type: type.sealed, allowNull: false },
    concerns: { type: type.json, allowNull: false },
    effective: { type: type.flag, allowNull: false },
    level: { type: type.code(1), allowNull: true },
    version: { type: type.integer, allowNull: false },
  },
  [{ fields: ['customer_id', 'at'] }, { fields: ['project_id', 'day', 'at'] }],
);
