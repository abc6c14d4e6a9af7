import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createTeam = createTable(
  'team',
  {
    id: { type: type.id, primaryKey: true },
    project_id: { type: type.id, allowNull: false, references: { model: 'project', key: 'id' } },
    name: { type: type.name(100), allowNull: false },
    version: { type: type.integer, allowNull: false },
  },
  [{ fields: ['project_id', 'name'], unique: true }],
);
