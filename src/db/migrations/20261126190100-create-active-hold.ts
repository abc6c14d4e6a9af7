import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createActiveHold = createTable(
  'active_hold',
  {
    id: { type: type.id, primaryKey: true },
    hold_id: { type: type.id, allowNull: true },
    waiting_id: { type: type.id, allowNull: true },
    slot: { type: type.key(60), allowNull: true },
    until: { type: type.instant, allowNull: false },
    version: { type: type.integer, allowNull: false },
  },
  [{ fields: ['slot'], unique: true }],
);
