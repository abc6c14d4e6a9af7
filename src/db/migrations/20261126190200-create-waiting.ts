import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createWaiting = createTable(
  'waiting',
  {
    id: { type: type.id, primaryKey: true },
    unit_id: { type: type.id, allowNull: false },
    project_id: { type: type.id, allowNull: false },
    customer_id: { type: type.id, allowNull: false },
    member_id: { type: type.id, allowNull: false },
    at: { type: type.instant, allowNull: false },
    state: { type: type.code(12), allowNull: false },
    offered_at: { type: type.instant, allowNull: true },
    offered_until: { type: type.instant, allowNull: true },
    version: { type: type.integer, allowNull: false },
  },
  [
    { fields: ['unit_id', 'state', 'at'] },
    { fields: ['member_id', 'state'] },
    { fields: ['customer_id', 'state'] },
  ],
);
