import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createProject = createTable(
  'project',
  {
    id: { type: type.id, primaryKey: true },
    code: { type: type.code(10), allowNull: false },
    name: { type: type.name(100), allowNull: false },
    city: { type: type.name(50), allowNull: true },
    zone: { type: type.code(64), allowNull: false },
    opening_hours: { type: type.json, allowNull: false },
    working_hours: { type: type.json, allowNull: false },
    version: { type: type.integer, allowNull: false },
  },
  [
    { fields: ['code'], unique: true },
    { fields: ['name'], unique: true },
  ],
);
