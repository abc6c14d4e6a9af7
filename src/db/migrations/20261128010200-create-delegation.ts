import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createDelegation = createTable(
  'delegation',
  {
    id: { type: type.id, primaryKey: true },
    to_id: { type: type.id, allowNull: false },
    from_at: { type: type.instant, allowNull: false },
    until_at: { type: type.instant, allowNull: false },
    version: { type: type.integer, allowNull: false },
  },
  [{ fields: ['to_id', 'until_at'] }],
);
