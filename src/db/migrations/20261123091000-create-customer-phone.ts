import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createCustomerPhone = createTable(
  'customer_phone',
  {
    id: { type: type.id, primaryKey: true },
    customer_id: { type: type.id, allowNull: false, references: { model: 'customer', key: 'id' } },
    number: { type: type.sealed, allowNull: false },
    number_hash: { type: type.hash(32), allowNull: false },
    last_four_hash: { type: type.hash(16), allowNull: false },
    is_primary: { type: type.flag, allowNull: false },
    added_at: { type: type.instant, allowNull: false },
    version: { type: type.integer, allowNull: false },
  },
  [{ fields: ['number_hash'], unique: true }, { fields: ['last_four_hash'] }, { fields: ['customer_id'] }],
);
