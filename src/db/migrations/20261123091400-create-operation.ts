import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createOperation = createTable(
  'operation',
  {
    id: { type: type.id, primaryKey: true },
    at: { type: type.instant, allowNull: false },
    member_id: { type: type.id, allowNull: false },
    platform: { type: type.code(10), allowNull: false },
    place: { type: type.key(190), allowNull: false },
    command: { type: type.code(60), allowNull: false },
    undo_kind: { type: type.code(10), allowNull: false },
    undone_at: { type: type.instant, allowNull: true },
    undone_by_id: { type: type.id, allowNull: true },
    note: { type: type.sealed, allowNull: true },
  },
  [{ fields: ['member_id', 'at'] }],
);
