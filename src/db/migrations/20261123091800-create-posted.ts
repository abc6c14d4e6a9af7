import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createPosted = createTable(
  'posted',
  {
    id: { type: type.id, primaryKey: true },
    subject: { type: type.key(100), allowNull: false },
    platform: { type: type.code(10), allowNull: false },
    workspace: { type: type.key(100), allowNull: false },
    address_key: { type: type.key(190), allowNull: false },
    remote_ref: { type: type.key(190), allowNull: false },
    at: { type: type.instant, allowNull: false },
  },
  [{ fields: ['subject', 'platform', 'workspace', 'address_key', 'remote_ref'], unique: true }],
);
