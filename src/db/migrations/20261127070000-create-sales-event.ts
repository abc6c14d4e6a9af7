import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createSalesEvent = createTable(
  'sales_event',
  {
    id: { type: type.id, primaryKey: true },
    ref: { type: type.integer, allowNull: false },
    project_id: { type: type.id, allowNull: false },
    name: { type: type.name(80), allowNull: false },
    at: { type: type.instant, allowNull: false },
    day: { type: type.day, allowNull: false },
    place: { type: type.name(100), allowNull: true },
    capacity: { type: type.integer, allowNull: true },
    note: { type: type.sealed, allowNull: true },
    state: { type: type.code(10), allowNull: false },
    cancel_reason: { type: type.sealed, allowNull: true },
    organizer_id: { type: type.id, allowNull: false },
    version: { type: type.integer, allowNull: false },
  },
  [{ fields: ['ref'], unique: true }, { fields: ['project_id', 'day'] }],
);
