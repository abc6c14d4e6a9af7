import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createTarget = createTable(
  'target',
  {
    id: { type: type.id, primaryKey: true },
    project_id: { type: type.id, allowNull: false },
    member_id: { type: type.id, allowNull: false },
    month: { type: type.code(7), allowNull: false },
    figure: { type: type.code(40), allowNull: false },
    value: { type: type.integer, allowNull: false },
    version: { type: type.integer, allowNull: false },
  },
  [
    { fields: ['project_id', 'member_id', 'month', 'figure'], unique: true },
    { fields: ['project_id', 'month'] },
  ],
);
