import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createUnitPrice = createTable(
  'unit_price',
  {
    id: { type: type.id, primaryKey: true },
    unit_id: { type: type.id, allowNull: false },
    list_price: { type: type.bigInteger, allowNull: true },
    floor_price: { type: type.bigInteger, allowNull: true },
    filed_price: { type: type.bigInteger, allowNull: true },
    at: { type: type.instant, allowNull: false },
    by_id: { type: type.id, allowNull: false },
    reason: { type: type.sealed, allowNull: true },
    version: { type: type.integer, allowNull: false },
  },
  [{ fields: ['unit_id', 'at'] }],
);
