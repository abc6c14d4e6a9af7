import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createIdentity = createTable(
  'identity',
  {
    id: { type: type.id, primaryKey: true },
    member_id: { type: type.id, allowNull: false, references: { model: 'member', key: 'id' } },
    platform: { type: type.code(10), allowNull: false },
    workspace: { type: type.key(100), allowNull: false },
    external_id: { type: type.key(190), allowNull: false },
    last_used_at: { type: type.instant, allowNull: true },
    version: { type: type.integer, allowNull: false },
  },
  [{ fields: ['platform', 'workspace', 'external_id'], unique: true }, { fields: ['member_id'] }],
);
