import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createMember = createTable(
  'member',
  {
    id: { type: type.id, primaryKey: true },
    name: { type: type.name(100), allowNull: false },
    role: { type: type.code(20), allowNull: false },
    locale: { type: type.code(10), allowNull: false },
    active: { type: type.flag, allowNull: false },
    version: { type: type.integer, allowNull: false },
  },
  [{ fields: ['name'] }],
);
