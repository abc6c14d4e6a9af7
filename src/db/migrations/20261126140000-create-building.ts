import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createBuilding = createTable(
  'building',
  {
    id: { type: type.id, primaryKey: true },
    project_id: { type: type.id, allowNull: false },
    code: { type: type.key(10), allowNull: false },
    permit: { type: type.name(100), allowNull: true },
    permit_from: { type: type.day, allowNull: true },
    checked_at: { type: type.instant, allowNull: true },
    checked_by_id: { type: type.id, allowNull: true },
    version: { type: type.integer, allowNull: false },
  },
  [{ fields: ['project_id', 'code'], unique: true }],
);
