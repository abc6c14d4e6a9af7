import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createOwnershipEvent = createTable(
  'ownership_event',
  {
    id: { type: type.id, primaryKey: true },
    customer_id: { type: type.id, allowNull: false },
    at: { type: type.instant, allowNull: false },
    owner_id: { type: type.id, allowNull: false },
    reason: { type: type.code(12), allowNull: false },
    protected_until: { type: type.instant, allowNull: true },
    by_id: { type: type.id, allowNull: false },
    version: { type: type.integer, allowNull: false },
  },
  [{ fields: ['customer_id', 'at'] }],
);
