import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createChannel = createTable(
  'channel',
  {
    id: { type: type.id, primaryKey: true },
    platform: { type: type.code(10), allowNull: false },
    workspace: { type: type.key(100), allowNull: false },
    address: { type: type.key(190), allowNull: false },
    project_id: { type: type.id, allowNull: true, references: { model: 'project', key: 'id' } },
    team_id: { type: type.id, allowNull: true, references: { model: 'team', key: 'id' } },
    purposes: { type: type.json, allowNull: false },
    locale: { type: type.code(10), allowNull: false },
    version: { type: type.integer, allowNull: false },
  },
  [{ fields: ['platform', 'workspace', 'address'], unique: true }],
);
