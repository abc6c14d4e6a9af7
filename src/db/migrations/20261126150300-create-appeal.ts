import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createAppeal = createTable(
  'appeal',
  {
    id: { type: type.id, primaryKey: true },
    customer_id: { type: type.id, allowNull: false },
    project_id: { type: type.id, allowNull: false },
    appellant_id: { type: type.id, allowNull: false },
    owner_id: { type: type.id, allowNull: false },
    reason: { type: type.sealed, allowNull: false },
    at: { type: type.instant, allowNull: false },
    state: { type: type.code(12), allowNull: false },
    decided_by_id: { type: type.id, allowNull: true },
    decided_at: { type: type.instant, allowNull: true },
    version: { type: type.integer, allowNull: false },
  },
  [{ fields: ['customer_id', 'at'] }],
);
