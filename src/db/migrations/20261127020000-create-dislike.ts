import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createDislike = createTable(
  'dislike',
  {
    id: { type: type.id, primaryKey: true },
    customer_id: { type: type.id, allowNull: false },
    unit_id: { type: type.id, allowNull: false },
    member_id: { type: type.id, allowNull: false },
    at: { type: type.instant, allowNull: false },
    reason: { type: type.code(12), allowNull: true },
    list_price: { type: type.bigInteger, allowNull: true },
    version: { type: type.integer, allowNull: false },
  },
  [{ fields: ['customer_id', 'unit_id'], unique: true }, { fields: ['unit_id'] }],
);
