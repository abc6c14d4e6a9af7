import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createVerification = createTable(
  'verification',
  {
    id: { type: type.id, primaryKey: true },
    customer_id: { type: type.id, allowNull: false },
    project_id: { type: type.id, allowNull: false },
    team_id: { type: type.id, allowNull: true },
    member_id: { type: type.id, allowNull: false },
    by_id: { type: type.id, allowNull: false },
    at: { type: type.instant, allowNull: false },
    day: { type: type.day, allowNull: false },
    is_ok: { type: type.flag, allowNull: false },
    wrong_fields: { type: type.json, allowNull: false },
    version: { type: type.integer, allowNull: false },
  },
  [{ fields: ['customer_id', 'at'] }, { fields: ['member_id', 'day'] }],
);
