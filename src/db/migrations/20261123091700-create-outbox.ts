import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createOutbox = createTable(
  'outbox',
  {
    id: { type: type.id, primaryKey: true },
    dedup_key: { type: type.key(190), allowNull: false },
    notice: { type: type.sealed, allowNull: false },
    state: { type: type.code(10), allowNull: false },
    attempts: { type: type.integer, allowNull: false },
    next_at: { type: type.instant, allowNull: false },
    platform: { type: type.code(10), allowNull: true },
    workspace: { type: type.key(100), allowNull: true },
    address_key: { type: type.key(190), allowNull: true },
    body: { type: type.sealed, allowNull: true },
    remote_ref: { type: type.key(190), allowNull: true },
    error: { type: type.name(500), allowNull: true },
    ended_at: { type: type.instant, allowNull: true },
  },
  [{ fields: ['dedup_key'], unique: true }, { fields: ['state', 'next_at', 'id'] }],
);
