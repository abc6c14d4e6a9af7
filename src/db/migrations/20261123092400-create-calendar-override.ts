import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createCalendarOverride = createTable(
  'calendar_override',
  {
    id: { type: type.id, primaryKey: true },
    project_id: { type: type.id, allowNull: true },
    date: { type: type.day, allowNull: false },
    kind: { type: type.code(10), allowNull: false },
    name: { type: type.name(100), allowNull: false },
  },
  [{ fields: ['date'] }],
);
